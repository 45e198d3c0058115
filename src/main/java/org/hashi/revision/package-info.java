/**
 * The revision of the code lists (区分の改定): officers of the prefecture draft the lists of a fiscal
 * year, see what would change, and put them in force.
 *
 * <p>Owns no tables: {@code codelist} keeps what is written here. Promises that nobody deletes a
 * code, gives it another place or uses it again for something else, that what is put in force is
 * whole, and that all of it is on the trail.
 */
@NullMarked
package org.hashi.revision;

import org.jspecify.annotations.NullMarked;
