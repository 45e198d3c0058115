package org.hashi.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.hashi.platform.Invalid;

/**
 * Where a cell stands in its table.
 *
 * @param keys of the first axes, in their order; {@link #ALL} for all together
 */
record CellKeys(List<String> keys) {
  private static final String ALL = "*";
  private static final Pattern KEY = Pattern.compile("\\*|[0-9A-Za-z_.-]{1,40}");

  /** As {@code A01,2026-04} or {@code *,2026-04}; fails with a field error. */
  static CellKeys of(String text) {
    List<String> keys = List.of(text.split(",", -1));
    if (keys.size() > CrossWish.MOST_AXES || keys.stream().anyMatch(CellKeys::isNone)) {
      throw unknown();
    }
    return new CellKeys(keys);
  }

  private static boolean isNone(String key) {
    return !KEY.matcher(key).matches();
  }

  /** The keys by their axes, as far as one is said. */
  Map<Axis, String> of(List<Axis> axes) {
    if (keys.size() > axes.size()) {
      throw unknown();
    }
    Map<Axis, String> byAxis = new HashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      if (!keys.get(i).equals(ALL)) {
        byAxis.put(axes.get(i), keys.get(i));
      }
    }
    return byAxis;
  }

  private static Invalid unknown() {
    return new Invalid("keys", "表のどの欄かを選び直してください。");
  }
}
