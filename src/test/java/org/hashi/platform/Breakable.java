package org.hashi.platform;

/** A server that a test kills and starts again on the same port. */
interface Breakable {
  void kill();

  void restart();
}
