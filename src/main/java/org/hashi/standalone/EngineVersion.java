package org.hashi.standalone;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The version of an engine: 18.6 or 26.7.3. */
record EngineVersion(List<Integer> parts) implements Comparable<EngineVersion> {

  static EngineVersion of(String text) {
    return new EngineVersion(Arrays.stream(text.split("\\.")).map(Integer::valueOf).toList());
  }

  /** An engine reads what the same major version wrote, and never what a later one wrote. */
  boolean canRead(EngineVersion writer) {
    return major() == writer.major() && compareTo(writer) >= 0;
  }

  int major() {
    return parts.getFirst();
  }

  @Override
  public int compareTo(EngineVersion other) {
    int common = Math.min(parts.size(), other.parts.size());
    for (int i = 0; i < common; i++) {
      int difference = parts.get(i).compareTo(other.parts.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(parts.size(), other.parts.size());
  }

  @Override
  public String toString() {
    return parts.stream().map(String::valueOf).collect(Collectors.joining("."));
  }
}
