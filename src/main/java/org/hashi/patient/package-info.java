/**
 * The people cared for.
 *
 * <p>Owns {@code patient_*}. Promises that a patient is known by an id everywhere else: the name
 * leaves this package only inside the patient's own channels, and towards those who review who
 * touched what (record 22).
 */
@NullMarked
package org.hashi.patient;

import org.jspecify.annotations.NullMarked;
