package org.hashi.statistics;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeVersion;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.Marks;

/** In which order the keys of an axis stand, and which of them stand there with nothing. */
final class AxisOrder {
  private AxisOrder() {}

  /**
   * Those that occurred as in their list; what is of no list any more first, the unknown always.
   */
  static List<String> codes(CodeVersion lists, Dimension dimension, Set<String> occurred) {
    List<String> listed =
        lists.list(dimension).codes().stream()
            .map(Code::code)
            .filter(code -> occurred.contains(code) || code.equals(Code.UNKNOWN))
            .toList();
    Set<String> retired = new TreeSet<>(occurred);
    listed.forEach(retired::remove);
    return Stream.concat(retired.stream(), listed.stream()).toList();
  }

  /** All of the period. */
  static List<String> time(Axis.OfTime axis, Period period) {
    Set<String> keys = new LinkedHashSet<>();
    period.months().forEach(month -> keys.add(axis.begin(month).toString()));
    return List.copyOf(keys);
  }

  /** As in the network, all or those that occurred; then elsewhere and the unknown, if any. */
  static List<String> places(Map<String, String> names, Set<String> occurred, boolean all) {
    Set<String> others = new TreeSet<>(occurred);
    others.removeAll(names.keySet());
    List<String> keys =
        new ArrayList<>(
            names.keySet().stream().filter(key -> all || occurred.contains(key)).toList());
    keys.addAll(others.stream().filter(key -> !special(key)).toList());
    keys.addAll(others.stream().filter(AxisOrder::special).toList());
    return keys;
  }

  private static boolean special(String key) {
    return key.equals(Marks.ELSEWHERE) || key.equals(Code.UNKNOWN);
  }
}
