package org.hashi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.Ledger;
import org.hashi.consultation.ReferenceLedger.Single;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.platform.NotFound;
import org.hashi.statistics.Axis.OfCodes;
import org.hashi.statistics.Axis.OfMatter;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Axis.OfTime;
import org.hashi.statistics.Located.CentreMonth;
import org.hashi.statistics.Tabulation.Tabulated;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever axes, places and periods somebody asks for, the numbers are those of the ledger. */
@QuarkusTest
@WithTestResource(Postgres.class)
class CrossTablesTest {
  private static final int YEAR = 2012;
  private static final int MOVING = 2022;
  private static final int WISHES = 150;

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Ledger ledger;
  @Inject CodeLists lists;
  @Inject Organizations organizations;
  @Inject Tabulation tabulation;
  @Inject CrossTables tables;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  private final Random random = new Random(11);

  @Test
  void everyCellOfAnyTableIsTheOneCountedByHand() {
    RandomLedger centres = new RandomLedger(asked, ledger, lists, 11, YEAR);
    centres.deeds(120);
    List<Single> singles = centres.reference.singles();
    Map<String, String> ids = ids();

    int notEmpty = 0;
    for (int i = 0; i < WISHES; i++) {
      CrossWish wish = anyWish(ids);
      Map<String, List<Long>> byHand = new ByHand(ids).cells(wish, singles);
      assertThat(cells(tabulated(wish))).as(wish.toString()).isEqualTo(byHand);
      notEmpty += byHand.isEmpty() ? 0 : 1;
    }
    assertThat(notEmpty).isGreaterThan(WISHES / 2);
  }

  @Test
  void aTableAddsUpDownAndAcross() {
    CrossWish wish =
        new CrossWish(
            Place.PREFECTURE,
            new Period(YearMonth.of(YEAR, 1), YearMonth.of(YEAR, 12)),
            TableKind.CONSULTATION,
            List.of(OfPlace.CENTRE, OfTime.QUARTER, new OfCodes(Dimension.SCENE)));
    Grid grid = tabulated(wish).grid();

    for (int row = 0; row <= grid.rows().size(); row++) {
      for (int column = 0; column < grid.columns().size(); column++) {
        if (grid.columns().get(column).size() < 2) {
          assertThat(parts(grid, row, column)).isEqualTo(grid.all()[row][column]);
        }
      }
    }
  }

  private static Counted parts(Grid grid, int row, int column) {
    int[] parents = grid.parents();
    return IntStream.range(0, parents.length)
        .filter(part -> parents[part] == column)
        .mapToObj(part -> grid.all()[row][part])
        .reduce(Counted.NOTHING, Counted::plus);
  }

  /** Its months before belong to the one area, its months after to the other. */
  @Test
  void aCentreThatMovesCountsForEachAreaInItsOwnMonths() {
    RandomLedger centres = new RandomLedger(asked, ledger, lists, 12, MOVING);
    centres.deeds(60);
    List<YearMonth> months =
        IntStream.range(0, 18).mapToObj(i -> YearMonth.of(MOVING, 1).plusMonths(i)).toList();
    Map<CentreMonth, String> areas = new HashMap<>();
    for (String centre : List.of(ids().get("ct-shibata"), ids().get("ct-nagaoka"))) {
      months.forEach(
          month ->
              areas.put(
                  new CentreMonth(UUID.fromString(centre), month),
                  month.getMonthValue() < 4 ? "before" : "after"));
    }
    GroupQuery query =
        new GroupQuery(
            new Period(months.getFirst(), months.getLast()),
            TableKind.CONSULTATION.kinds(lists),
            Located.everywhere(""),
            List.of(OfPlace.AREA),
            Map.of(OfPlace.AREA, areas),
            Set.of());

    Map<String, Long> counted = new TreeMap<>();
    asked
        .write(tx -> new GroupStore().groups(tx, query))
        .forEach(group -> counted.put(group.keys().getFirst(), group.all().contacts()));

    Map<String, Long> byHand = new TreeMap<>();
    centres.reference.singles().stream()
        .filter(single -> !single.kind().equals("PEER"))
        .map(single -> YearMonth.parse(single.month()).getMonthValue() < 4 ? "before" : "after")
        .forEach(area -> byHand.merge(area, 1L, Long::sum));
    assertThat(counted).isEqualTo(byHand).hasSize(2);
  }

  @Test
  void whoKeepsALedgerSeesItsTablesAsTheyAre() {
    CrossWish wish = ofCentre(ids().get("ct-shibata"));

    CrossTable table = asked.answer(() -> tables.table(SATO, wish));

    assertThat(table.secrecy()).isEqualTo(CrossTable.Secrecy.OWN);
    assertThat(table.placeName()).isEqualTo(name("ct-shibata"));
  }

  @Test
  void whoNeitherCoordinatesNorHoldsAnOfficeFindsNoTable() {
    CrossWish wish = ofCentre(ids().get("ct-shibata"));

    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> asked.answer(() -> tables.table(IGARASHI, wish)));
  }

  @Test
  void aPlaceThatIsNoneIsNotFound() {
    List<Place> none =
        List.of(
            Place.of("centre:" + UUID.randomUUID()),
            Place.of("centre:" + ids().get("area-kaetsu")),
            Place.of("area:" + ids().get("ct-shibata")),
            Place.of("association:" + ids().get("ct-shibata")),
            Place.of("residence:999999"),
            Place.of("served:151017"));
    for (Place place : none) {
      assertThatExceptionOfType(NotFound.class)
          .as(place.text())
          .isThrownBy(() -> asked.answer(() -> tables.table(KOBAYASHI, of(place))));
    }
  }

  private CrossWish ofCentre(String centreId) {
    return of(Place.of("centre:" + centreId));
  }

  private static CrossWish of(Place place) {
    return new CrossWish(
        place,
        new Period(YearMonth.of(YEAR, 4), YearMonth.of(YEAR + 1, 3)),
        TableKind.CONSULTATION,
        List.of(OfTime.MONTH));
  }

  private Tabulated tabulated(CrossWish wish) {
    return asked.write(tx -> tabulation.tabulate(tx, wish, Set.of()));
  }

  /** The cells that are not empty: keys to contacts, new and reopened ones. */
  private static Map<String, List<Long>> cells(Tabulated tabulated) {
    Map<String, List<Long>> cells = new TreeMap<>();
    Grid grid = tabulated.grid();
    for (int row = 0; row <= grid.rows().size(); row++) {
      String key = row < grid.rows().size() ? grid.rows().get(row) : "*";
      for (int column = 0; column < grid.columns().size(); column++) {
        Counted cell = grid.all()[row][column];
        if (!cell.equals(Counted.NOTHING)) {
          cells.put(
              key + grid.columns().get(column),
              List.of(cell.contacts(), cell.newMatters(), cell.reopened()));
        }
      }
    }
    return cells;
  }

  private CrossWish anyWish(Map<String, String> ids) {
    List<Axis> axes = new ArrayList<>();
    RollUpStore.COLUMNS.forEach(dimension -> axes.add(new OfCodes(dimension)));
    axes.addAll(List.of(OfMatter.values()));
    axes.addAll(List.of(OfTime.values()));
    axes.addAll(List.of(OfPlace.values()));
    Collections.shuffle(axes, random);
    List<String> places =
        List.of(
            "prefecture",
            "prefecture",
            "centre:" + ids.get("ct-shibata"),
            "area:" + ids.get("area-chuetsu"),
            "association:" + ids.get("ma-nagaoka"),
            "residence:152021",
            "residence:151009",
            "served:152277");
    YearMonth from = YearMonth.of(YEAR, 1 + random.nextInt(6));
    return new CrossWish(
        Place.of(any(places)),
        new Period(from, from.plusMonths(random.nextInt(12))),
        random.nextInt(4) == 0 ? TableKind.PEER : TableKind.CONSULTATION,
        axes.subList(0, 1 + random.nextInt(CrossWish.MOST_AXES)));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  /** Ids of organizations by their names in the network file. */
  private Map<String, String> ids() {
    Map<String, String> ids = new TreeMap<>();
    views().forEach(one -> ids.put(one.networkId(), one.organizationId().toString()));
    return ids;
  }

  private String name(String networkId) {
    return views().stream()
        .filter(one -> networkId.equals(one.networkId()))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private List<OrganizationView> views() {
    return asked.write(tx -> organizations.all(tx)).stream()
        .filter(one -> one.networkId() != null)
        .toList();
  }
}
