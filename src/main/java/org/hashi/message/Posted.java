package org.hashi.message;

/**
 * What became of a sent message.
 *
 * @param first false when it had been stored before and this is the same answer again
 */
public record Posted(MessageView message, boolean first) {}
