/**
 * Ledgers of past years (過年度の台帳), kept in Excel until now, brought into the ledger: looked at
 * first, then all of it, and taken back when it was a mistake.
 *
 * <p>Owns which column and which term of a centre's files mean what, and which matters came with
 * which file; the matters themselves are {@code consultation}'s. Promises that nothing is counted
 * before somebody has seen what would be, that nothing is counted twice, and that a file is kept no
 * longer than until that is decided.
 */
@NullMarked
package org.hashi.pastledger;

import org.jspecify.annotations.NullMarked;
