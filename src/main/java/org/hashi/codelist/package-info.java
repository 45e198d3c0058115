/**
 * The code lists: what threads, consultations, people and organizations may be marked with.
 *
 * <p>Owns {@code codelist/*.yaml}. Promises that a list never changes while the application runs
 * and that every stored code can be told by the version of the list it came from.
 */
@NullMarked
package org.hashi.codelist;

import org.jspecify.annotations.NullMarked;
