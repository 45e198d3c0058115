package org.hashi.identity;

/**
 * Access here is over, on every node.
 *
 * @param directoryTold whether the identity provider has ended its side, too; if it could not be
 *     reached it does so when somebody next comes with what was ended
 */
public record AccessEnded(boolean directoryTold) {}
