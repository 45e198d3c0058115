/**
 * Threads: titled conversations with kind, state and tags.
 *
 * <p>Owns {@code thread_*}. Promises that a thread is reached only through the door of its channel.
 */
@NullMarked
package org.hashi.thread;

import org.jspecify.annotations.NullMarked;
