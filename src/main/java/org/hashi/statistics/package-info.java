/**
 * The tables made of counted contacts: by centre, by content, for the prefecture.
 *
 * <p>Owns {@code statistics_*}. Promises that its counts are those of the ledger at every moment,
 * that every centre and the unknown are always there, and that no number leaves from which a reader
 * could learn of fewer than ten contacts he does not know already.
 */
@NullMarked
package org.hashi.statistics;

import org.jspecify.annotations.NullMarked;
