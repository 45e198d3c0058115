package org.hashi.people;

import org.hashi.channel.Departure;

/**
 * What ended at once with an affiliation; nothing when its last day is still to come.
 *
 * @param channels how many were left
 * @param unmanagedChannels in how many of those the last one who managed the members is gone
 */
public record AffiliationEnded(int channels, int unmanagedChannels) {
  static AffiliationEnded of(Departure left) {
    return new AffiliationEnded(left.channels(), left.unmanaged());
  }
}
