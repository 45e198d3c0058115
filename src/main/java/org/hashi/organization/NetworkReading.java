package org.hashi.organization;

import java.util.List;

/** What came out of reading a network file: the network, or everything that is wrong with it. */
public sealed interface NetworkReading permits Network, NetworkReading.Refused {

  record Refused(List<RowError> errors) implements NetworkReading {

    public Refused {
      errors = List.copyOf(errors);
    }
  }

  /**
   * {@code path} names the place inside the file, such as {@code centres[3].name}; the line counts
   * from 1.
   */
  record RowError(int line, String path, String message) {}
}
