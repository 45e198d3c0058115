package org.hashi.setup;

/**
 * A person who may sign in now.
 *
 * @param temporaryPassword shown once and kept nowhere
 */
public record Invited(String username, String temporaryPassword) {
  @Override
  public String toString() {
    return "Invited[]";
  }
}
