package org.hashi.statistics;

import java.util.List;
import org.hashi.platform.Invalid;

/** Which table is asked for. */
public record CrossWish(Place place, Period period, TableKind kind, List<Axis> axes) {
  static final int MOST_AXES = 3;

  public CrossWish {
    if (axes.isEmpty() || axes.size() > MOST_AXES) {
      throw new Invalid("axes", "表の軸は1つから3つまで選べます。");
    }
    if (axes.stream().distinct().count() < axes.size()) {
      throw new Invalid("axes", "同じ軸が2回選ばれています。");
    }
    axes = List.copyOf(axes);
  }

  /** In the words of an address; fails with a field error. */
  public static CrossWish of(String place, String from, String until, String axes, String kind) {
    return new CrossWish(Place.of(place), Period.of(from, until), TableKind.of(kind), axes(axes));
  }

  /** By words such as {@code content,month}; fails with a field error. */
  static List<Axis> axes(String words) {
    return List.of(words.split(",", -1)).stream()
        .map(word -> Axis.find(word).orElseThrow(CrossWish::unknownAxis))
        .toList();
  }

  private static Invalid unknownAxis() {
    return new Invalid("axes", "この項目の表はありません。");
  }
}
