/**
 * Tables that leave the server, always in two ways: as a sheet to be read (帳票: PDF, Excel with
 * layout) and as data to be counted on (データ: one number a line).
 *
 * <p>Owns how a table looks on paper and in files; what stands in it is told by {@code statistics}.
 * Promises that nothing leaves that the table on the screen does not show to the same person.
 */
@NullMarked
package org.hashi.output;

import org.jspecify.annotations.NullMarked;
