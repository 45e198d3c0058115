package org.hashi.statistics;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashi.codelist.Code;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Axis.OfTime;
import org.hashi.statistics.Located.CentreMonth;
import org.hashi.statistics.Release.Spot;
import org.jspecify.annotations.Nullable;

/**
 * Which contacts make up one cell of a table, and which published numbers make up these.
 *
 * @param place whose contacts at all
 * @param keys of the cell, by their axes
 * @param months of the cell
 * @param above to which area or association a centre belonged in a month
 */
record Choice(
    Located place,
    Map<Axis, String> keys,
    Set<YearMonth> months,
    Map<OfPlace, Map<CentreMonth, String>> above) {
  private static final int MONTHS_OF_YEAR = 12;

  /** The months of a period that have the keys of time. */
  static Set<YearMonth> months(Period period, Map<Axis, String> keys) {
    return period.months().stream()
        .filter(
            month ->
                keys.entrySet().stream()
                    .filter(entry -> entry.getKey() instanceof OfTime)
                    .allMatch(entry -> ((OfTime) entry.getKey()).holds(entry.getValue(), month)))
        .collect(Collectors.toSet());
  }

  /** Empty when no published numbers make up just these contacts. */
  Optional<List<Spot>> spots(Release release) {
    Set<YearMonth> ofYear = months.stream().filter(release.year()::has).collect(Collectors.toSet());
    if (ofYear.isEmpty() || isOfTwoMunicipalities()) {
      return Optional.of(List.of());
    }
    if (Family.CENTRES.equals(release.rows()) && isOfSomeCentres()) {
      return Optional.of(centresByMonths(release, ofYear));
    }
    return columns(release, ofYear)
        .map(columns -> columns.stream().map(column -> new Spot(row(release), column)).toList());
  }

  private boolean isOfTwoMunicipalities() {
    String key = keys.get(OfPlace.RESIDENCE);
    return place.residence() != null && key != null && !key.equals(place.residence());
  }

  private @Nullable String row(Release release) {
    Family rows = release.rows();
    return rows == null || rows.equals(Family.CENTRES) ? null : key(rows).orElse(null);
  }

  private Optional<String> key(Family family) {
    return family.equals(Family.RESIDENCE) && place.residence() != null
        ? Optional.of(place.residence())
        : Optional.ofNullable(keys.get(family.finest()));
  }

  private Optional<List<List<String>>> columns(Release release, Set<YearMonth> ofYear) {
    Family family = release.columns();
    if (family.equals(Family.TIME)) {
      return Optional.of(ofTime(ofYear));
    }
    if (family.equals(Family.CENTRES)) {
      return centres(release);
    }
    return Optional.of(List.of(key(family).map(List::of).orElse(List.of())));
  }

  /** The whole fiscal year, or its quarters and months that these are. */
  static List<List<String>> ofTime(Set<YearMonth> months) {
    if (months.size() == MONTHS_OF_YEAR) {
      return List.of(List.of());
    }
    List<List<String>> columns = new ArrayList<>();
    for (YearMonth month : months.stream().sorted().toList()) {
      YearMonth quarter = OfTime.QUARTER.begin(month);
      boolean isWhole =
          Stream.of(0, 1, 2).allMatch(later -> months.contains(quarter.plusMonths(later)));
      if (!isWhole) {
        columns.add(List.of(quarter.toString(), month.toString()));
      } else if (month.equals(quarter)) {
        columns.add(List.of(quarter.toString()));
      }
    }
    return columns;
  }

  private boolean isOfSomeCentres() {
    return place.centres() != null
        || keys.keySet().stream().anyMatch(axis -> Family.of(axis).equals(Family.CENTRES));
  }

  /** Of a year: everything, an area, or its centres one by one. */
  private Optional<List<List<String>>> centres(Release release) {
    if (!isOfSomeCentres()) {
      return Optional.of(List.of(List.of()));
    }
    if (isOneArea()) {
      List<String> area = List.of(areaKey());
      return Optional.of(
          release.contacts().grid().columns().contains(area) ? List.of(area) : List.of());
    }
    List<List<String>> columns = new ArrayList<>();
    for (List<String> column : release.contacts().grid().columns()) {
      boolean isAsked = column.size() == 2 && isAsked(column.getLast());
      long months = isAsked ? monthsOf(release.year(), column) : 0;
      if (months == MONTHS_OF_YEAR || months > 0 && months == monthsIn(release.year(), column)) {
        columns.add(column);
      } else if (months > 0) {
        return Optional.empty();
      }
    }
    return Optional.of(columns);
  }

  /** Whether it may be this centre at all; spares looking at each of its months. */
  private boolean isAsked(String centre) {
    return keys.getOrDefault(OfPlace.CENTRE, centre).equals(centre);
  }

  /** In how many months of a year a centre in an area belongs to the cell. */
  private long monthsOf(Period year, List<String> column) {
    return year.months().stream()
        .map(month -> centreMonth(column, month))
        .filter(one -> area(one).equals(column.getFirst()))
        .filter(this::has)
        .count();
  }

  private long monthsIn(Period year, List<String> column) {
    return year.months().stream()
        .filter(month -> area(centreMonth(column, month)).equals(column.getFirst()))
        .count();
  }

  private static CentreMonth centreMonth(List<String> column, YearMonth month) {
    return new CentreMonth(UUID.fromString(column.getLast()), month);
  }

  private boolean isOneArea() {
    boolean isPlaced = place.centres() == null || place.place().kind() == Place.Kind.AREA;
    boolean isKeyed =
        keys.keySet().stream()
            .filter(axis -> Family.of(axis).equals(Family.CENTRES))
            .allMatch(axis -> axis == OfPlace.AREA);
    boolean isBoth =
        place.centres() != null
            && keys.containsKey(OfPlace.AREA)
            && !Objects.equals(place.place().key(), keys.get(OfPlace.AREA));
    return isPlaced && isKeyed && !isBoth;
  }

  private String areaKey() {
    String key = keys.get(OfPlace.AREA);
    return key == null ? Objects.requireNonNull(place.place().key()) : key;
  }

  private List<Spot> centresByMonths(Release release, Set<YearMonth> ofYear) {
    List<Spot> spots = new ArrayList<>();
    release.contacts().grid().rows().stream()
        .filter(this::isAsked)
        .forEach(
            centre -> {
              Set<YearMonth> its = monthsOf(UUID.fromString(centre), ofYear);
              ofTime(its).stream()
                  .filter(column -> !its.isEmpty())
                  .forEach(column -> spots.add(new Spot(centre, column)));
            });
    return spots;
  }

  private Set<YearMonth> monthsOf(UUID centre, Set<YearMonth> ofYear) {
    return ofYear.stream()
        .filter(month -> has(new CentreMonth(centre, month)))
        .collect(Collectors.toSet());
  }

  /** Whether a centre's contacts of a month belong to the cell. */
  private boolean has(CentreMonth one) {
    Set<CentreMonth> placed = place.centres();
    return (placed == null || placed.contains(one))
        && keys.entrySet().stream().allMatch(entry -> fits(entry.getKey(), entry.getValue(), one));
  }

  private boolean fits(Axis axis, String key, CentreMonth one) {
    return switch (axis) {
      case OfPlace.CENTRE -> one.centreId().toString().equals(key);
      case OfPlace.AREA -> area(one).equals(key);
      case OfPlace.ASSOCIATION -> above(OfPlace.ASSOCIATION, one).equals(key);
      default -> true;
    };
  }

  private String area(CentreMonth one) {
    return above(OfPlace.AREA, one);
  }

  private String above(OfPlace axis, CentreMonth one) {
    return above.getOrDefault(axis, Map.of()).getOrDefault(one, Code.UNKNOWN);
  }
}
