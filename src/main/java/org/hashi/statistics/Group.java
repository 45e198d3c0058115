package org.hashi.statistics;

import java.util.List;

/**
 * The contacts that have the same keys on all axes asked for.
 *
 * @param keys one for each axis
 * @param own of all, what the reader's own centres counted
 */
record Group(List<String> keys, Counted all, Counted own) {
  Group plus(Group other) {
    return new Group(keys, all.plus(other.all), own.plus(other.own));
  }

  Group minus(Group other) {
    return new Group(keys, all.minus(other.all), own.minus(other.own));
  }
}
