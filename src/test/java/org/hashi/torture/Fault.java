package org.hashi.torture;

/** Something that breaks while people work. */
interface Fault {
  /** Its number in the list of failure tests. */
  String id();

  /** What must stand before people begin to work. */
  default void prepare(Scene scene) {}

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

  /** How many pages everybody has open. */
  default int pagesEach() {
    return 2;
  }
}
