package org.hashi.statistics;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.codelist.CodeLists;
import org.hashi.platform.Invalid;
import org.hashi.platform.Tx;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.CrossTable.AxisKey;
import org.hashi.statistics.CrossTable.AxisKeys;
import org.hashi.statistics.CrossTable.CrossCell;
import org.hashi.statistics.CrossTable.CrossRow;
import org.hashi.statistics.CrossTable.Secrecy;
import org.hashi.statistics.Located.CentreMonth;
import org.hashi.statistics.Release.Spot;
import org.jspecify.annotations.Nullable;

/** Puts tables for others together, out of nothing but what is published. */
@ApplicationScoped
class Guard {
  private static final int MOST_FAMILIES = 2;

  private final Places places;
  private final Releases releases;
  private final Tabulation tabulation;
  private final CodeLists lists;

  Guard(Places places, Releases releases, Tabulation tabulation, CodeLists lists) {
    this.places = places;
    this.releases = releases;
    this.tabulation = tabulation;
    this.lists = lists;
  }

  /**
   * Fails with a field error where more is crossed than may be.
   *
   * @param own the centres whose part the reader knows
   */
  Uni<CrossTable> table(Tx tx, CrossWish wish, Set<UUID> own) {
    List<Family> families = families(wish);
    return places
        .locate(tx, wish.place(), wholeYears(wish))
        .chain(
            place ->
                above(tx, wish)
                    .chain(
                        above ->
                            released(tx, wish, families, own)
                                .chain(
                                    all ->
                                        axes(tx, wish, all, above)
                                            .map(
                                                axes ->
                                                    new Answer(wish, place, above, all)
                                                        .table(axes)))));
  }

  private static List<Family> families(CrossWish wish) {
    Set<Family> families = new LinkedHashSet<>();
    wish.axes().forEach(axis -> families.add(Family.of(axis)));
    switch (wish.place().kind()) {
      case PREFECTURE -> {}
      case RESIDENCE -> families.add(Family.RESIDENCE);
      default -> families.add(Family.CENTRES);
    }
    if (!wish.period().equals(wholeYears(wish))) {
      families.add(Family.TIME);
    }
    if (families.size() > MOST_FAMILIES) {
      throw new Invalid("axes", "ほかの拠点の件数を含む表で掛け合わせられるのは2つまでです（場所や、年度より短い期間も1つに数えます）。");
    }
    return List.copyOf(families);
  }

  private static Period wholeYears(CrossWish wish) {
    List<Period> years = wish.period().fiscalYears();
    return new Period(years.getFirst().from(), years.getLast().until());
  }

  private Uni<Map<OfPlace, Map<CentreMonth, String>>> above(Tx tx, CrossWish wish) {
    return places
        .keys(tx, OfPlace.AREA, wholeYears(wish))
        .chain(
            areas ->
                places
                    .keys(tx, OfPlace.ASSOCIATION, wholeYears(wish))
                    .map(
                        associations ->
                            new EnumMap<>(
                                Map.of(OfPlace.AREA, areas, OfPlace.ASSOCIATION, associations))));
  }

  private Uni<List<Release>> released(Tx tx, CrossWish wish, List<Family> families, Set<UUID> own) {
    return Multi.createFrom()
        .iterable(wish.period().fiscalYears())
        .onItem()
        .transformToUniAndConcatenate(
            year -> releases.release(tx, year, wish.kind(), families, own))
        .collect()
        .asList();
  }

  private Uni<List<AxisKeys>> axes(
      Tx tx, CrossWish wish, List<Release> all, Map<OfPlace, Map<CentreMonth, String>> above) {
    return Multi.createFrom()
        .iterable(wish.axes())
        .onItem()
        .transformToUniAndConcatenate(
            axis -> tabulation.keys(tx, wish, axis, occurred(axis, all, above)))
        .collect()
        .asList();
  }

  private static Set<String> occurred(
      Axis axis, List<Release> all, Map<OfPlace, Map<CentreMonth, String>> above) {
    if (axis == OfPlace.ASSOCIATION) {
      return Set.copyOf(above.getOrDefault(OfPlace.ASSOCIATION, Map.of()).values());
    }
    return all.stream().flatMap(release -> release.keys(axis)).collect(Collectors.toSet());
  }

  /** A table put together. */
  private final class Answer {
    private final CrossWish wish;
    private final Located place;
    private final Map<OfPlace, Map<CentreMonth, String>> above;
    private final List<Release> releases;

    Answer(
        CrossWish wish,
        Located place,
        Map<OfPlace, Map<CentreMonth, String>> above,
        List<Release> releases) {
      this.wish = wish;
      this.place = place;
      this.above = above;
      this.releases = releases;
    }

    CrossTable table(List<AxisKeys> all) {
      List<AxisKeys> axes = all.stream().map(this::ofPlace).toList();
      List<List<String>> columns =
          Grid.columns(
              axes.stream().map(axis -> axis.keys().stream().map(AxisKey::key).toList()).toList());
      List<CrossRow> rows = new ArrayList<>();
      axes.getFirst().keys().forEach(key -> rows.add(row(key.key(), columns)));
      rows.add(row(null, columns));
      return new CrossTable(
          wish.place().text(),
          place.name(),
          wish.period(),
          wish.kind(),
          Secrecy.GUARDED,
          lists.of(wish.period().lastYear()).version(),
          axes,
          columns,
          rows);
    }

    /** Without other areas' centres and the like. */
    private AxisKeys ofPlace(AxisKeys axis) {
      Axis of = Axis.find(axis.axis()).orElseThrow();
      if (wish.place().equals(Place.PREFECTURE) || !(of instanceof OfPlace)) {
        return axis;
      }
      return new AxisKeys(
          axis.axis(), axis.keys().stream().filter(key -> isThere(Map.of(of, key.key()))).toList());
    }

    private boolean isThere(Map<Axis, String> keys) {
      return releases.stream()
          .map(choice(keys)::spots)
          .anyMatch(spots -> spots.isEmpty() || !spots.get().isEmpty());
    }

    private CrossRow row(@Nullable String key, List<List<String>> columns) {
      return new CrossRow(key, columns.stream().map(column -> cell(key, column)).toList());
    }

    private CrossCell cell(@Nullable String row, List<String> column) {
      Map<Axis, String> keys = new HashMap<>();
      if (row != null) {
        keys.put(wish.axes().getFirst(), row);
      }
      for (int i = 0; i < column.size(); i++) {
        keys.put(wish.axes().get(i + 1), column.get(i));
      }
      Choice choice = choice(keys);
      List<Optional<List<Spot>>> spots = releases.stream().map(choice::spots).toList();
      return new CrossCell(sum(spots, Release::contacts), sum(spots, Release::newMatters), null);
    }

    private Choice choice(Map<Axis, String> keys) {
      return new Choice(place, keys, Choice.months(wish.period(), keys), above);
    }

    /** Of all fiscal years, null when any of it is hidden. */
    private @Nullable Long sum(List<Optional<List<Spot>>> spots, Measure measure) {
      long sum = 0;
      for (int i = 0; i < releases.size(); i++) {
        Release release = releases.get(i);
        Long one = spots.get(i).map(those -> measure.of(release, those)).orElse(null);
        if (one == null) {
          return null;
        }
        sum += one;
      }
      return sum;
    }
  }

  private interface Measure {
    @Nullable Long of(Release release, List<Spot> spots);
  }
}
