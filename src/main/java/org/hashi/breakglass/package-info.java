/**
 * Access in an emergency (非常時アクセス): somebody who is not in a patient's room reads there for
 * minutes, and everybody in it is told at once.
 *
 * <p>Owns {@code breakglass_*}. Promises that a grant lets read and nothing else, in one room,
 * until its minute; that each time it does so stands in the room's chain; and that each is
 * reviewed.
 */
@NullMarked
package org.hashi.breakglass;

import org.jspecify.annotations.NullMarked;
