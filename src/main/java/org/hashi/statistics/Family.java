package org.hashi.statistics;

import java.util.List;
import org.hashi.statistics.Axis.OfCodes;
import org.hashi.statistics.Axis.OfMatter;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Axis.OfTime;

/**
 * Axes that are one and the same question to different depths. What is published for others is
 * published once for a family: a year with its quarters and months, the areas with their centres.
 *
 * @param axes from the coarse to the fine
 */
record Family(List<Axis> axes) {
  static final Family TIME = new Family(List.of(OfTime.QUARTER, OfTime.MONTH));
  static final Family CENTRES = new Family(List.of(OfPlace.AREA, OfPlace.CENTRE));
  static final Family RESIDENCE = new Family(List.of(OfPlace.RESIDENCE));

  static Family of(Axis axis) {
    return switch (axis) {
      case OfTime time -> TIME;
      case OfPlace.RESIDENCE -> RESIDENCE;
      case OfPlace place -> CENTRES;
      case OfMatter matter -> new Family(List.of(matter));
      case OfCodes codes -> new Family(List.of(codes));
    };
  }

  /** Whether it has no depths, so that it can stand in rows. */
  boolean isFlat() {
    return axes.size() == 1;
  }

  /** Its finest axis alone. */
  Axis finest() {
    return axes.getLast();
  }
}
