/**
 * The people cared for.
 *
 * <p>Owns {@code patient_*}. Promises that a patient is known by an id everywhere else: name and
 * reading leave this package only inside the patient's own channels.
 */
@NullMarked
package org.hashi.patient;

import org.jspecify.annotations.NullMarked;
