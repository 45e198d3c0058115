/**
 * Which numbers of a table may leave: small ones are hidden, and so many others that nobody finds
 * them again by subtraction.
 *
 * <p>Owns nothing; knows numbers only, neither people nor what is counted. Promises that whoever
 * knows everything a table shows cannot tell of a hidden small number that it is small.
 */
@NullMarked
package org.hashi.suppression;

import org.jspecify.annotations.NullMarked;
