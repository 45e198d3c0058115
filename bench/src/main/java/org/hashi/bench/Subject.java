package org.hashi.bench;

import org.hashi.bench.load.Target;

/** A server to measure: Hashi or a yardstick. */
public interface Subject {
  String name();

  /** Gets it ready for a scenario: running, with all its people and rooms. */
  Ready ready(Scenario scenario) throws Exception;

  /** A server that waits for its people. */
  interface Ready extends AutoCloseable {
    Target target();

    /** Process id of the server. */
    long pid();

    /** Process id of the database, 0 for none. */
    long databasePid();

    /** Bytes that its tables and indexes take, 0 when it keeps nothing. */
    long bytes();

    /** Whether the rooms hold the scenario's messages already; otherwise they are written first. */
    default boolean hasHistory() {
      return true;
    }

    /** Its turn to be measured begins. */
    default void begin() {}

    /** Makes memory comparable before it is read. */
    default void collectGarbage() throws Exception {}

    @Override
    void close() throws Exception;
  }
}
