package org.hashi.identity;

/**
 * How somebody comes back whose devices are lost.
 *
 * @param temporaryPassword shown once and kept nowhere; to be handed over in person
 */
public record Reenrolment(String temporaryPassword) {
  @Override
  public String toString() {
    return "Reenrolment";
  }
}
