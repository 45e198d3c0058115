package org.hashi.accesslog;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds who touched more patients within one hour than a limit. The hour slides: it begins with any
 * touch, not with the clock's hour. Hours that overlap are one finding.
 */
final class MassView {
  private static final Duration HOUR = Duration.ofHours(1);

  /** One touch of one patient's record. */
  record Touched(UUID actorId, UUID patientId, Instant at) {}

  private final List<Touched> touches;
  private final int limit;
  private final List<Stretch> found = new ArrayList<>();

  /** How often each patient occurs in the hour that ends with the touch at hand. */
  private final Map<UUID, Integer> patients = new HashMap<>();

  private int hour;
  private int first;
  private int last = -1;

  private MassView(List<Touched> touches, int limit) {
    this.touches = touches;
    this.limit = limit;
  }

  /**
   * @param touches by person, and then in the order of time
   * @param limit how many patients an hour are all right
   */
  static List<Stretch> in(List<Touched> touches, int limit) {
    MassView view = new MassView(touches, limit);
    for (int i = 0; i < touches.size(); i++) {
      view.take(i);
    }
    view.close();
    return List.copyOf(view.found);
  }

  private void take(int i) {
    Touched touch = touches.get(i);
    while (hour < i && !isWithAnHourOf(touches.get(hour), touch)) {
      patients.computeIfPresent(
          touches.get(hour++).patientId(), (id, times) -> times == 1 ? null : times - 1);
    }
    patients.merge(touch.patientId(), 1, Integer::sum);
    if (patients.size() > limit) {
      if (last < hour) {
        close();
        first = hour;
      }
      last = i;
    }
  }

  private static boolean isWithAnHourOf(Touched earlier, Touched later) {
    return earlier.actorId().equals(later.actorId())
        && earlier.at().isAfter(later.at().minus(HOUR));
  }

  private void close() {
    if (last < 0) {
      return;
    }
    List<Touched> these = touches.subList(first, last + 1);
    long different = these.stream().map(Touched::patientId).distinct().count();
    found.add(
        new Stretch(
            these.getFirst().actorId(),
            these.getFirst().at(),
            these.getLast().at(),
            these.size(),
            different));
    last = -1;
  }
}
