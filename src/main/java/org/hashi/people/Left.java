package org.hashi.people;

/**
 * What ended with somebody's leaving.
 *
 * @param affiliations how many were ended
 * @param channels how many were left
 * @param unmanagedChannels in how many of those the last one who managed the members is gone
 * @param directoryTold whether the identity provider has ended its side, too
 */
public record Left(int affiliations, int channels, int unmanagedChannels, boolean directoryTold) {}
