package org.hashi.channel;

/**
 * What somebody has left.
 *
 * @param channels how many
 * @param unmanaged in how many of them the last one who managed the members is gone
 */
public record Departure(int channels, int unmanaged) {
  static final Departure NONE = new Departure(0, 0);

  Departure and(boolean wasLastManager) {
    return new Departure(channels + 1, wasLastManager ? unmanaged + 1 : unmanaged);
  }
}
