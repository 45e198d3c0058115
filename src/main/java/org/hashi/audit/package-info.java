/**
 * The trail of every touch of a patient's data, reads included.
 *
 * <p>Owns {@code audit_*}. Promises that an entry is written in the transaction of the touch, and
 * that each entry of a chain vouches for all before it.
 */
@NullMarked
package org.hashi.audit;

import org.jspecify.annotations.NullMarked;
