/**
 * Going through everybody on a roll (棚卸し): the members of a room by who manages it, the people of
 * an organization by who administers it. Each is kept or ended, and what was decided stays as
 * proof.
 *
 * <p>Owns {@code recertification_*}. Promises that nobody on the roll is passed over, that whoever
 * is ended loses access in the same step, and that a proof is never changed.
 */
@NullMarked
package org.hashi.recertification;

import org.jspecify.annotations.NullMarked;
