/**
 * Seats (窓口アカウント): functions of an organization that outlive whoever holds them, with what is
 * handed over: open questions, promises, running cases, standing contacts, drafts.
 *
 * <p>Owns {@code seat_*}. Promises that what a holder could read with the seat opens to whoever
 * holds it next, and to nobody else; and that a seat nobody holds loses nothing.
 */
@NullMarked
package org.hashi.seat;

import org.jspecify.annotations.NullMarked;
