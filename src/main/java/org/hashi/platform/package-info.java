/**
 * Technical ground: transactions, streams of events, ids, clock, problems and the guard on
 * commands.
 *
 * <p>Owns the tables {@code platform_*}. Promises that an event is numbered densely within its
 * stream, stored in the transaction of the change it tells of, and announced only after commit.
 */
@NullMarked
package org.hashi.platform;

import org.jspecify.annotations.NullMarked;
