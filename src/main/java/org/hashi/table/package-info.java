/**
 * Tables as files: what people bring along in Excel or CSV.
 *
 * <p>Owns no table of the database. Promises that a file is read whole or refused in the reader's
 * words, whatever is in it.
 */
@NullMarked
package org.hashi.table;

import org.jspecify.annotations.NullMarked;
