/**
 * Live delivery: sockets, frames, and catching up. The protocol is described in PROTOCOL.md.
 *
 * <p>Owns no table. Promises that a frame is built from a committed event and reaches only accounts
 * whose membership covers the event's number.
 */
@NullMarked
package org.hashi.realtime;

import org.jspecify.annotations.NullMarked;
