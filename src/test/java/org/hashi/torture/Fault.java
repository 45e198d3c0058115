package org.hashi.torture;

/** Something that breaks while people work. */
interface Fault {
  /** Its number in the list of failure tests. */
  String id();

  /** Breaks it and mends it again; when this returns nothing is broken any more. */
  void strike(Scene scene) throws Exception;

  /** With how many nodes it means anything. */
  default int leastNodes() {
    return 1;
  }

  /** Pause between two posts of one person, in milliseconds. */
  default int pace() {
    return 80;
  }
}
