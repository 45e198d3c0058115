/**
 * The code lists: what threads, consultations, people and organizations may be marked with, in the
 * version of each fiscal year, and how codes are put together for tables.
 *
 * <p>Owns {@code codelist_*}, and {@code codelist/*.yaml}, the version with which everybody begins.
 * Promises that a version that is in force never changes, that no code ever leaves a list or means
 * something else, and that every stored code can be told by the version it came from.
 */
@NullMarked
package org.hashi.codelist;

import org.jspecify.annotations.NullMarked;
