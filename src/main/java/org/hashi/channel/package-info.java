/**
 * Channels, their members, and the one door to everything in them.
 *
 * <p>Owns {@code channel_*}. Promises that nobody passes {@link ChannelAccess} without a membership
 * that stands at that moment, and that a membership is an interval of the channel's own numbers, so
 * that what a person may receive can be decided exactly.
 */
@NullMarked
package org.hashi.channel;

import org.jspecify.annotations.NullMarked;
