package org.hashi.statistics;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.platform.Tx;
import org.hashi.statistics.Axis.OfCodes;
import org.hashi.statistics.Axis.OfMatter;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Axis.OfTime;
import org.hashi.statistics.CrossTable.AxisKey;
import org.hashi.statistics.CrossTable.AxisKeys;
import org.hashi.statistics.CrossTable.CrossCell;
import org.hashi.statistics.CrossTable.CrossRow;
import org.hashi.statistics.CrossTable.Secrecy;
import org.hashi.statistics.GroupStore.Found;
import org.hashi.statistics.Located.CentreMonth;

/** Counts what a table asks for, with nothing hidden. */
@ApplicationScoped
class Tabulation {
  private final Places places;
  private final CodeLists lists;
  private final GroupStore store = new GroupStore();

  Tabulation(Places places, CodeLists lists) {
    this.places = places;
    this.lists = lists;
  }

  /** A table as it is, for this server alone. */
  record Tabulated(Located place, List<AxisKeys> axes, Grid grid) {
    /** For whoever may see it all; the lists are those whose labels belong to its codes. */
    CrossTable asItIs(CrossWish wish, Secrecy secrecy, String listVersion) {
      List<CrossRow> rows = new ArrayList<>();
      for (int row = 0; row <= grid.rows().size(); row++) {
        List<CrossCell> cells = new ArrayList<>();
        for (Counted cell : grid.all()[row]) {
          cells.add(new CrossCell(cell.contacts(), cell.newMatters(), cell.reopened()));
        }
        rows.add(new CrossRow(row < grid.rows().size() ? grid.rows().get(row) : null, cells));
      }
      return new CrossTable(
          wish.place().text(),
          place.name(),
          wish.period(),
          wish.kind(),
          secrecy,
          listVersion,
          axes,
          grid.columns(),
          rows);
    }
  }

  /** Not found when there is no such place. */
  Uni<Tabulated> tabulate(Tx tx, CrossWish wish, Set<UUID> own) {
    return places
        .locate(tx, wish.place(), wish.period())
        .chain(place -> above(tx, wish).chain(above -> tabulate(tx, wish, place, above, own)));
  }

  private Uni<Tabulated> tabulate(
      Tx tx,
      CrossWish wish,
      Located place,
      Map<OfPlace, Map<CentreMonth, String>> above,
      Set<UUID> own) {
    return store
        .groups(tx, query(wish, place, above, own))
        .chain(
            groups ->
                axes(tx, wish, groups)
                    .map(axes -> new Tabulated(place, axes, Grid.of(groups, keys(axes)))));
  }

  /** The contacts of a cell. */
  Uni<Found> contacts(Tx tx, CrossWish wish, CellKeys keys, TableMeasure measure, int most) {
    return places
        .locate(tx, wish.place(), wish.period())
        .chain(
            place ->
                above(tx, wish)
                    .map(above -> query(wish, place, above, Set.of()))
                    .chain(
                        query -> store.contacts(tx, query, keys.of(wish.axes()), measure, most)));
  }

  private GroupQuery query(
      CrossWish wish, Located place, Map<OfPlace, Map<CentreMonth, String>> above, Set<UUID> own) {
    return new GroupQuery(wish.period(), wish.kind().kinds(lists), place, wish.axes(), above, own);
  }

  private Uni<Map<OfPlace, Map<CentreMonth, String>>> above(Tx tx, CrossWish wish) {
    return Multi.createFrom()
        .iterable(wish.axes())
        .filter(axis -> axis == OfPlace.AREA || axis == OfPlace.ASSOCIATION)
        .map(OfPlace.class::cast)
        .onItem()
        .transformToUniAndConcatenate(
            axis -> places.keys(tx, axis, wish.period()).map(keys -> Map.entry(axis, keys)))
        .collect()
        .in(
            () -> new EnumMap<>(OfPlace.class),
            (all, entry) -> all.put(entry.getKey(), entry.getValue()));
  }

  private Uni<List<AxisKeys>> axes(Tx tx, CrossWish wish, List<Group> groups) {
    return Multi.createFrom()
        .range(0, wish.axes().size())
        .onItem()
        .transformToUniAndConcatenate(
            i ->
                keys(
                    tx,
                    wish,
                    wish.axes().get(i),
                    groups.stream().map(group -> group.keys().get(i)).collect(toSet())))
        .collect()
        .asList();
  }

  /** The keys of an axis in their order, of which these occurred. */
  Uni<AxisKeys> keys(Tx tx, CrossWish wish, Axis axis, Set<String> occurred) {
    return switch (axis) {
      case OfCodes codes ->
          told(
              axis,
              AxisOrder.codes(lists.of(wish.period().lastYear()), codes.dimension(), occurred));
      case OfMatter.KIND ->
          told(axis, AxisOrder.codes(lists.of(wish.period().lastYear()), Dimension.KIND, occurred));
      case OfTime time -> told(axis, AxisOrder.time(time, wish.period()));
      case OfPlace place ->
          places
              .names(tx, place)
              .map(
                  names ->
                      new AxisKeys(
                          axis.id(),
                          AxisOrder.places(names, occurred, isWhole(wish)).stream()
                              .map(key -> new AxisKey(key, names.get(key)))
                              .toList()));
    };
  }

  private static boolean isWhole(CrossWish wish) {
    return wish.place().equals(Place.PREFECTURE);
  }

  private static Uni<AxisKeys> told(Axis axis, List<String> keys) {
    List<AxisKey> all = new ArrayList<>();
    keys.forEach(key -> all.add(new AxisKey(key, null)));
    return Uni.createFrom().item(new AxisKeys(axis.id(), all));
  }

  private static List<List<String>> keys(List<AxisKeys> axes) {
    return axes.stream().map(axis -> axis.keys().stream().map(AxisKey::key).toList()).toList();
  }
}
