package org.hashi.people;

/**
 * How somebody who accepted an invitation signs in for the first time.
 *
 * @param temporaryPassword shown once and kept nowhere
 */
public record FirstSignIn(String username, String temporaryPassword) {
  @Override
  public String toString() {
    return "FirstSignIn[]";
  }
}
