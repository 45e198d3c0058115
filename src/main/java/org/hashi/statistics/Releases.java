package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.codelist.CodeLists;
import org.hashi.organization.Organizations;
import org.hashi.platform.Tx;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Axis.OfTime;
import org.hashi.statistics.Located.CentreMonth;
import org.hashi.suppression.Given;
import org.jspecify.annotations.Nullable;

/**
 * Publishes a fiscal year's tables. Every table that could be asked for is made of these, so that
 * what one of them hides is not told by another one: first the year as a whole, then one family,
 * then two of them, each with the totals as they were published before.
 */
@ApplicationScoped
class Releases {
  private static final Comparator<List<String>> BY_LAST = Comparator.comparing(List::getLast);

  private final CodeLists lists;
  private final Places places;
  private final Organizations organizations;
  private final YearCounts counts;

  Releases(CodeLists lists, Places places, Organizations organizations, YearCounts counts) {
    this.lists = lists;
    this.places = places;
    this.organizations = organizations;
    this.counts = counts;
  }

  /**
   * @param families one or two; of two at least one is flat or they are centres and time
   * @param own the centres whose part the reader knows
   */
  Uni<Release> release(Tx tx, Period year, TableKind kind, List<Family> families, Set<UUID> own) {
    return organizations
        .populations(tx)
        .map(Limits::new)
        .chain(
            limits ->
                places
                    .keys(tx, OfPlace.AREA, year)
                    .chain(
                        areas -> new Issue(tx, year, kind, limits, areas, own).release(families)));
  }

  /** One fiscal year for one reader. */
  private final class Issue {
    private final Tx tx;
    private final Period year;
    private final TableKind kind;
    private final Limits limits;
    private final Map<CentreMonth, String> areas;
    private final Set<UUID> own;

    Issue(
        Tx tx,
        Period year,
        TableKind kind,
        Limits limits,
        Map<CentreMonth, String> areas,
        Set<UUID> own) {
      this.tx = tx;
      this.year = year;
      this.kind = kind;
      this.limits = limits;
      this.areas = areas;
      this.own = own;
    }

    Uni<Release> release(List<Family> families) {
      return families.size() == 1 ? single(families.getFirst()) : crossed(families);
    }

    private Uni<Release> single(Family family) {
      return groups(family.axes())
          .map(
              groups -> {
                Published line = line(family, groups);
                return new Release(year, null, family, line, newMatters(family, groups, line));
              });
    }

    private Uni<Release> crossed(List<Family> families) {
      Family rows = rows(families);
      Family columns = families.getFirst().equals(rows) ? families.getLast() : families.getFirst();
      List<Axis> axes = new ArrayList<>(List.of(rows.finest()));
      axes.addAll(columns.axes());
      return groups(rows.axes())
          .chain(
              ofRows ->
                  groups(columns.axes())
                      .chain(
                          ofColumns ->
                              groups(axes)
                                  .map(all -> crossed(rows, columns, ofRows, ofColumns, all))));
    }

    private Release crossed(
        Family rows, Family columns, List<Group> ofRows, List<Group> ofColumns, List<Group> all) {
      Published down = line(rows, ofRows);
      Published across = line(columns, ofColumns);
      List<String> keys =
          ofRows.stream().map(group -> group.keys().getLast()).distinct().sorted().toList();
      Grid grid = Grid.of(all, keys, across.grid().columns());
      Published cross =
          Published.cross(
              grid,
              down,
              across,
              (row, column) ->
                  Math.max(
                      row == null ? Limits.DEFAULT : limits.of(rows, List.of(row)),
                      limits.of(columns, column)),
              (row, column) -> isOwn(rows, row) || isOwn(columns, column));
      return new Release(year, rows, columns, cross, null);
    }

    private Published line(Family family, List<Group> groups) {
      Grid line = Grid.line(groups, columns(family, groups));
      return Published.line(
          line,
          total(line),
          (row, column) -> limits.of(family, column),
          (row, column) -> isOwn(family, column));
    }

    /** New ones and others, which are all contacts together. */
    private Published newMatters(Family family, List<Group> groups, Published line) {
      List<Group> halves =
          groups.stream()
              .flatMap(group -> Stream.of(half(group, true), half(group, false)))
              .toList();
      List<Group> wholes =
          halves.stream()
              .map(half -> new Group(half.keys().subList(0, 1), half.all(), half.own()))
              .toList();
      Grid types =
          Grid.line(wholes, List.of(List.of(), List.of(Release.NEW), List.of(Release.OTHERS)));
      Published totals =
          Published.line(
              types, total(types), (row, column) -> Limits.DEFAULT, (row, column) -> false);
      Grid grid = Grid.of(halves, List.of(Release.NEW, Release.OTHERS), line.grid().columns());
      return Published.cross(
          grid,
          totals,
          line,
          (row, column) -> limits.of(family, column),
          (row, column) -> isOwn(family, column));
    }

    private static Group half(Group group, boolean isNew) {
      List<String> keys = new ArrayList<>(List.of(isNew ? Release.NEW : Release.OTHERS));
      keys.addAll(group.keys());
      return new Group(keys, half(group.all(), isNew), half(group.own(), isNew));
    }

    private static Counted half(Counted sum, boolean isNew) {
      long half = isNew ? sum.newMatters() : sum.contacts() - sum.newMatters();
      return new Counted(half, 0, 0);
    }

    private Given total(Grid grid) {
      int last = grid.rows().size();
      long unknown = grid.all()[last][0].contacts() - grid.own()[last][0].contacts();
      return unknown == 0 || unknown >= Limits.DEFAULT ? Given.KNOWN : Given.HIDDEN;
    }

    /** Centres stand in rows only where time stands in columns. */
    private static Family rows(List<Family> families) {
      return families.stream().filter(Family::isFlat).findFirst().orElse(Family.CENTRES);
    }

    private boolean isOwn(Family family, @Nullable String key) {
      return key != null && isOwn(family, List.of(key));
    }

    private boolean isOwn(Family family, List<String> column) {
      return family.equals(Family.CENTRES)
          && !column.isEmpty()
          && own.stream().anyMatch(centre -> centre.toString().equals(column.getLast()));
    }

    private Uni<List<Group>> groups(List<Axis> axes) {
      return counts.groups(tx, new YearCounts.Wish(year, kind.kinds(lists), axes, areas), own);
    }

    private List<List<String>> columns(Family family, List<Group> groups) {
      Map<String, Set<List<String>>> below = new TreeMap<>();
      paths(family, groups)
          .forEach(
              path ->
                  below.computeIfAbsent(path.getFirst(), key -> new TreeSet<>(BY_LAST)).add(path));
      List<List<String>> columns = new ArrayList<>(List.of(List.of()));
      below.forEach(
          (key, paths) -> {
            columns.add(List.of(key));
            paths.stream().filter(path -> path.size() > 1).forEach(columns::add);
          });
      return columns;
    }

    private Stream<List<String>> paths(Family family, List<Group> groups) {
      return family.equals(Family.TIME)
          ? year.months().stream()
              .map(month -> List.of(OfTime.QUARTER.begin(month).toString(), month.toString()))
          : groups.stream().map(Group::keys);
    }
  }
}
