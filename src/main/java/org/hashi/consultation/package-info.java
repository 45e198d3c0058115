/**
 * Counted matters and their counted contacts.
 *
 * <p>Owns {@code consultation_*}. Promises that a thread is one matter however often it is marked,
 * that its first contact is new and every later one a continuation, and that no marking is lost.
 */
@NullMarked
package org.hashi.consultation;

import org.jspecify.annotations.NullMarked;
