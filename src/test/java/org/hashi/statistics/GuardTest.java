package org.hashi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.Codes;
import org.hashi.consultation.CountType;
import org.hashi.consultation.CountedContact;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.organization.Organizations;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.statistics.Axis.OfCodes;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Axis.OfTime;
import org.hashi.statistics.CrossTable.CrossCell;
import org.hashi.statistics.CrossTable.CrossRow;
import org.hashi.suppression.Attacker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What others are told about consultations, by all tables that they may ask for together. */
@QuarkusTest
@WithTestResource(Postgres.class)
class GuardTest {
  private static final Axis METHOD = new OfCodes(Dimension.METHOD);
  private static final Axis SCENE = new OfCodes(Dimension.SCENE);
  private static final List<String> METHODS = List.of("01", "02", "99");
  private static final List<String> SCENES = List.of("S1", "S2", "S3");
  private static final List<String> CENTRES = List.of("ct-shibata", "ct-murakami", "ct-nagaoka");
  private static final List<String> RESIDENCES = List.of("152037", "152064", "155861");
  private static final List<Axis> AXES =
      List.of(
          METHOD,
          SCENE,
          OfTime.MONTH,
          OfTime.QUARTER,
          OfPlace.CENTRE,
          OfPlace.AREA,
          OfPlace.ASSOCIATION,
          OfPlace.RESIDENCE);

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject CrossTables tables;
  @Inject Tabulation tabulation;
  @Inject RollUps rollUps;
  @Inject Organizations organizations;

  private final Random random = new Random(3);
  private Map<String, String> ids;

  @BeforeEach
  void enter() {
    cast.enter();
    ids = new HashMap<>();
    asked
        .write(tx -> organizations.all(tx))
        .forEach(one -> ids.put(one.networkId(), one.organizationId().toString()));
  }

  @Test
  void whatIsToldIsTrue() {
    count(2031, 150);
    int told = 0;
    int hidden = 0;
    for (CrossWish wish : wishes(2031)) {
      CrossTable table = table(KOBAYASHI, wish);
      for (CrossRow row : table.rows()) {
        for (int column = 0; column < table.columns().size(); column++) {
          CrossCell cell = row.cells().get(column);
          Counted truth = truth(wish, row.key(), table.columns().get(column));
          if (cell.contacts() != null) {
            told++;
            assertThat(cell.contacts()).as("%s %s", wish, row.key()).isEqualTo(truth.contacts());
          } else {
            hidden++;
          }
          if (cell.newMatters() != null) {
            assertThat(cell.newMatters())
                .as("%s %s", wish, row.key())
                .isEqualTo(truth.newMatters());
          }
        }
      }
    }
    assertThat(told).isGreaterThan(500);
    assertThat(hidden).isGreaterThan(200);
  }

  /** Everything at once: all tables of two axes, of every place, month and quarter. */
  @Test
  void whoAsksForAllTablesCannotTellOfAnyOfThemThatASmallNumberIsSmall() {
    List<CountedContact> all = count(2034, 120);
    Joint joint = new Joint(all, ids);
    Attacker attacker = new Attacker(joint.cells.size());
    List<Set<Integer>> small = new ArrayList<>();
    for (CrossWish wish : wishes(2034)) {
      CrossTable table = table(KOBAYASHI, wish);
      for (CrossRow row : table.rows()) {
        for (int column = 0; column < table.columns().size(); column++) {
          Map<Axis, String> keys = keys(wish, row.key(), table.columns().get(column));
          Set<Integer> parts = joint.parts(wish, keys);
          Long contacts = row.cells().get(column).contacts();
          long truth = joint.sum(parts);
          if (contacts != null) {
            attacker.know(parts, contacts);
          } else if (truth > 0 && truth < 10 && !small.contains(parts)) {
            small.add(parts);
          }
        }
      }
    }
    int found = 0;
    for (Set<Integer> parts : small) {
      found += attacker.most(parts) < 10 ? 1 : 0;
    }
    System.out.println(
        "publication: %d small numbers attacked, %d found".formatted(small.size(), found));
    assertThat(small).hasSizeGreaterThan(60);
    assertThat(found).isZero();
  }

  @Test
  void whoKeepsACentreKnowsItsPartAndIsToldNoMoreOfTheOthers() {
    count(2037, 150);
    CrossWish wish = wish(2037, Place.PREFECTURE, OfPlace.CENTRE, METHOD);

    CrossTable table = table(SATO, wish);

    assertThat(row(table, ids.get("ct-shibata")).cells())
        .extracting(CrossCell::contacts)
        .doesNotContainNull();
    assertThat(row(table, ids.get("ct-nagaoka")).cells())
        .extracting(CrossCell::contacts)
        .containsNull();
  }

  @Test
  void moreThanTwoQuestionsAtOnceAreRefused() {
    List<CrossWish> tooMuch =
        List.of(
            wish(2031, Place.PREFECTURE, METHOD, SCENE, OfTime.MONTH),
            wish(2031, Place.of("residence:152037"), METHOD, SCENE),
            wish(2031, Place.of("area:" + ids.get("area-kaetsu")), METHOD, OfPlace.RESIDENCE),
            new CrossWish(
                Place.PREFECTURE,
                new Period(YearMonth.of(2031, 4), YearMonth.of(2031, 4)),
                TableKind.CONSULTATION,
                List.of(METHOD, SCENE)));
    for (CrossWish wish : tooMuch) {
      assertThatExceptionOfType(Invalid.class)
          .as(wish.toString())
          .isThrownBy(() -> table(KOBAYASHI, wish));
    }
  }

  @Test
  void ofAVillageNoNumberIsTold() {
    count(2040, 150);

    CrossTable table = table(KOBAYASHI, wish(2040, Place.PREFECTURE, OfPlace.RESIDENCE));

    assertThat(row(table, "155861").cells().getFirst().contacts()).isNull();
    assertThat(row(table, "152099").cells().getFirst().contacts()).isZero();
  }

  private List<CrossWish> wishes(int year) {
    List<CrossWish> wishes = new ArrayList<>();
    for (Axis axis : AXES) {
      wishes.add(wish(year, Place.PREFECTURE, axis));
      for (Axis other : AXES) {
        if (!axis.equals(other)) {
          wishes.add(wish(year, Place.PREFECTURE, axis, other));
        }
      }
      for (String place : places()) {
        wishes.add(wish(year, Place.of(place), axis));
      }
      for (Period part : parts(year)) {
        wishes.add(new CrossWish(Place.PREFECTURE, part, TableKind.CONSULTATION, List.of(axis)));
      }
    }
    return wishes;
  }

  private List<String> places() {
    return List.of(
        "centre:" + ids.get("ct-shibata"),
        "area:" + ids.get("area-kaetsu"),
        "association:" + ids.get("ma-nagaoka"),
        "residence:152064",
        "residence:155861",
        "served:152129");
  }

  private static List<Period> parts(int year) {
    YearMonth april = YearMonth.of(year, 4);
    return List.of(
        new Period(april, april),
        new Period(april.plusMonths(3), april.plusMonths(5)),
        new Period(april.plusMonths(1), april.plusMonths(7)),
        new Period(april.minusMonths(3), april.plusMonths(8)));
  }

  private static CrossWish wish(int year, Place place, Axis... axes) {
    Period period = Period.fiscalYear(YearMonth.of(year, 4));
    return new CrossWish(place, period, TableKind.CONSULTATION, List.of(axes));
  }

  private CrossTable table(Caller who, CrossWish wish) {
    return asked.answer(() -> tables.table(who, wish));
  }

  private static CrossRow row(CrossTable table, String key) {
    return table.rows().stream().filter(row -> key.equals(row.key())).findFirst().orElseThrow();
  }

  private static Map<Axis, String> keys(CrossWish wish, String row, List<String> column) {
    Map<Axis, String> keys = new HashMap<>();
    if (row != null) {
      keys.put(wish.axes().getFirst(), row);
    }
    for (int i = 0; i < column.size(); i++) {
      keys.put(wish.axes().get(i + 1), column.get(i));
    }
    return keys;
  }

  private final Map<CrossWish, Grid> truths = new HashMap<>();

  private Counted truth(CrossWish wish, String row, List<String> column) {
    Grid grid =
        truths.computeIfAbsent(
            wish, of -> asked.write(tx -> tabulation.tabulate(tx, of, Set.of())).grid());
    return grid.has(row, column)
        ? grid.all()[row == null ? grid.rows().size() : grid.row(row)][grid.column(column)]
        : Counted.NOTHING;
  }

  /** Contacts of three centres in some months of a fiscal year in which nobody else counts. */
  private List<CountedContact> count(int year, int many) {
    List<CountedContact> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      LocalDate day =
          LocalDate.of(year, 4, 1).plusMonths(2L * skewed(4)).plusDays(random.nextInt(28));
      all.add(
          new CountedContact(
              Ids.next(),
              UUID.fromString(ids.get(CENTRES.get(skewed(3)))),
              day,
              random.nextInt(3) == 0 ? CountType.CONTINUED : CountType.NEW,
              "CASE",
              RESIDENCES.get(skewed(3)),
              null,
              new Codes(
                  Map.of(
                      Dimension.METHOD, List.of(METHODS.get(skewed(3))),
                      Dimension.SCENE, List.of(SCENES.get(skewed(3)))))));
    }
    asked.write(tx -> rollUps.change(tx, List.of(), all).replaceWith(true));
    return all;
  }

  /** The first ones often, the last ones seldom. */
  private int skewed(int many) {
    return (int) (many * random.nextDouble() * random.nextDouble());
  }

  /** Every combination of keys that could be, each a number that the attacker does not know. */
  private static final class Joint {
    private final Map<List<String>, Integer> cells = new HashMap<>();
    private final Map<Integer, Long> values = new HashMap<>();
    private final Map<String, String> ids;

    Joint(List<CountedContact> contacts, Map<String, String> ids) {
      this.ids = ids;
      List<String> months = contacts.stream().map(Joint::month).distinct().sorted().toList();
      for (String month : months) {
        for (String centre : CENTRES) {
          for (String residence : RESIDENCES) {
            for (String method : METHODS) {
              for (String scene : SCENES) {
                cells.put(List.of(month, centre, residence, method, scene), cells.size());
              }
            }
          }
        }
      }
      contacts.forEach(
          one ->
              values.merge(
                  cells.get(
                      List.of(
                          month(one),
                          centre(one),
                          one.residence(),
                          one.codes().first(Dimension.METHOD),
                          one.codes().first(Dimension.SCENE))),
                  1L,
                  Long::sum));
    }

    private static String month(CountedContact one) {
      return YearMonth.from(one.occurredOn()).toString();
    }

    private String centre(CountedContact one) {
      return CENTRES.stream()
          .filter(centre -> ids.get(centre).equals(one.centreId().toString()))
          .findFirst()
          .orElseThrow();
    }

    long sum(Set<Integer> parts) {
      return parts.stream().mapToLong(part -> values.getOrDefault(part, 0L)).sum();
    }

    Set<Integer> parts(CrossWish wish, Map<Axis, String> keys) {
      Set<Integer> parts = new HashSet<>();
      cells.forEach(
          (cell, number) -> {
            if (fits(wish, cell)
                && keys.entrySet().stream()
                    .allMatch(key -> key(key.getKey(), cell).equals(key.getValue()))) {
              parts.add(number);
            }
          });
      return parts;
    }

    private boolean fits(CrossWish wish, List<String> cell) {
      return wish.period().has(YearMonth.parse(cell.getFirst()))
          && switch (wish.place().kind()) {
            case PREFECTURE -> true;
            case CENTRE -> key(OfPlace.CENTRE, cell).equals(wish.place().key());
            case AREA -> key(OfPlace.AREA, cell).equals(wish.place().key());
            case ASSOCIATION -> key(OfPlace.ASSOCIATION, cell).equals(wish.place().key());
            case RESIDENCE -> cell.get(2).equals(wish.place().key());
            case SERVED -> cell.get(1).equals("ct-murakami");
          };
    }

    private String key(Axis axis, List<String> cell) {
      return switch (axis) {
        case OfCodes codes -> codes.equals(METHOD) ? cell.get(3) : cell.get(4);
        case OfTime time -> time.begin(YearMonth.parse(cell.getFirst())).toString();
        case OfPlace.CENTRE -> ids.get(cell.get(1));
        case OfPlace.AREA ->
            ids.get(cell.get(1).equals("ct-nagaoka") ? "area-chuetsu" : "area-kaetsu");
        case OfPlace.ASSOCIATION -> ids.get(cell.get(1).replace("ct-", "ma-"));
        case OfPlace.RESIDENCE -> cell.get(2);
      };
    }
  }
}
