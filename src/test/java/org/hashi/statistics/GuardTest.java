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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.hashi.statistics.Axis.OfMatter;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Axis.OfTime;
import org.hashi.statistics.CrossTable.CrossCell;
import org.hashi.statistics.CrossTable.CrossRow;
import org.hashi.suppression.Attacker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  private static final Map<String, String> AREAS =
      Map.of(
          "ct-shibata", "area-kaetsu",
          "ct-murakami", "area-kaetsu",
          "ct-gosen", "area-niigata",
          "ct-niigata-city", "area-niigata",
          "ct-nagaoka", "area-chuetsu");
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
    Attack attack = new Attack(new Joint(count(2034, 120), ids));

    wishes(2034).forEach(attack::read);

    attack.fails(60);
  }

  /** Areas of two centres, whose year is told while their centres' are not. */
  @ParameterizedTest
  @ValueSource(ints = {2060, 2062, 2064, 2066})
  void whoAsksForCentresAndMonthsCannotEither(int year) {
    List<String> centres = List.of("ct-shibata", "ct-murakami", "ct-gosen", "ct-niigata-city");
    Attack attack = new Attack(new Joint(count(year, 90, centres, 1), ids));

    for (CrossWish wish :
        wishes(year, List.of(OfTime.MONTH, OfTime.QUARTER, OfPlace.CENTRE, OfPlace.AREA))) {
      attack.read(wish);
    }

    attack.fails(5);
  }

  /** 3 of one centre and 4 of another, each hidden by a large one of its own area. */
  @Test
  void theYearOfAnAreaDoesNotGiveItsCentresAway() {
    List<CountedContact> all = new ArrayList<>();
    all.addAll(some(2058, "ct-shibata", 3, 0));
    all.addAll(some(2058, "ct-murakami", 20, 20));
    all.addAll(some(2058, "ct-gosen", 0, 4));
    all.addAll(some(2058, "ct-niigata-city", 12, 18));
    asked.write(tx -> rollUps.change(tx, List.of(), all).replaceWith(true));
    Attack attack = new Attack(new Joint(all, ids));

    attack.read(wish(2058, Place.PREFECTURE, OfPlace.AREA));
    attack.read(wish(2058, Place.PREFECTURE, OfPlace.CENTRE));
    attack.read(wish(2058, Place.PREFECTURE, OfTime.MONTH));
    attack.read(wish(2058, Place.PREFECTURE, OfPlace.CENTRE, OfTime.MONTH));

    attack.fails(3);
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
    return wishes(year, AXES);
  }

  private List<CrossWish> wishes(int year, List<Axis> axes) {
    List<CrossWish> wishes = new ArrayList<>();
    for (Axis axis : axes) {
      wishes.add(wish(year, Place.PREFECTURE, axis));
      for (Axis other : axes) {
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

  /** Contacts of April and May. */
  private List<CountedContact> some(int year, String centre, int april, int may) {
    return Stream.concat(
            Stream.generate(() -> contact(centre, LocalDate.of(year, 4, 5))).limit(april),
            Stream.generate(() -> contact(centre, LocalDate.of(year, 5, 5))).limit(may))
        .toList();
  }

  private CountedContact contact(String centre, LocalDate day) {
    return contact(centre, day, RESIDENCES.getFirst(), METHODS.getFirst(), SCENES.getFirst());
  }

  private List<CountedContact> count(int year, int many) {
    return count(year, many, CENTRES, 3);
  }

  /**
   * Contacts in some months of a fiscal year in which nobody else counts.
   *
   * @param codes how many different ones
   */
  private List<CountedContact> count(int year, int many, List<String> centres, int codes) {
    Random random = new Random(year);
    List<CountedContact> all = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      LocalDate day =
          LocalDate.of(year, 4, 1).plusMonths(2L * skewed(random, 4)).plusDays(random.nextInt(28));
      all.add(
          contact(
              centres.get(skewed(random, centres.size())),
              day,
              RESIDENCES.get(skewed(random, codes)),
              METHODS.get(skewed(random, codes)),
              SCENES.get(skewed(random, codes))));
    }
    asked.write(tx -> rollUps.change(tx, List.of(), all).replaceWith(true));
    return all;
  }

  /** Every third matter is followed rather than new, by the day. */
  private CountedContact contact(
      String centre, LocalDate day, String residence, String method, String scene) {
    return new CountedContact(
        Ids.next(),
        UUID.fromString(ids.get(centre)),
        day,
        day.getDayOfMonth() % 3 == 0 ? CountType.CONTINUED : CountType.NEW,
        "CASE",
        residence,
        null,
        new Codes(Map.of(Dimension.METHOD, List.of(method), Dimension.SCENE, List.of(scene))));
  }

  /** The first ones often, the last ones seldom. */
  private static int skewed(Random random, int many) {
    return (int) (many * random.nextDouble() * random.nextDouble());
  }

  /** Somebody who reads all tables and tries to find out the small numbers. */
  private final class Attack {
    private final Joint joint;
    private final Attacker attacker;
    private final Set<Set<Integer>> small = new LinkedHashSet<>();

    Attack(Joint joint) {
      this.joint = joint;
      this.attacker = new Attacker(joint.cells.size());
    }

    void read(CrossWish wish) {
      CrossTable table = table(KOBAYASHI, wish);
      Set<Set<Integer>> hidden = new LinkedHashSet<>();
      boolean isNothingShown = false;
      for (CrossRow row : table.rows()) {
        for (int column = 0; column < table.columns().size(); column++) {
          Map<Axis, String> keys = keys(wish, row.key(), table.columns().get(column));
          Set<Integer> parts = joint.parts(wish, keys);
          Long contacts = row.cells().get(column).contacts();
          if (contacts == null) {
            hidden.add(parts);
          } else {
            attacker.know(parts, contacts);
            isNothingShown |= row.key() != null && !parts.isEmpty();
          }
        }
      }
      hidden.stream().filter(parts -> isSmall(joint.sum(parts))).forEach(small::add);
      if (wish.axes().size() == 1 && wish.place().equals(Place.PREFECTURE) && isNothingShown) {
        hidden.forEach(attacker::knowSome);
      }
    }

    private static boolean isSmall(long sum) {
      return sum > 0 && sum < 10;
    }

    void fails(int least) {
      long found = small.stream().filter(parts -> attacker.most(parts) < 10).count();
      System.out.println(
          "publication: %d small numbers attacked, %d found".formatted(small.size(), found));
      assertThat(small).hasSizeGreaterThan(least);
      assertThat(found).isZero();
    }
  }

  /** Every combination of keys that could be, each a number that the attacker does not know. */
  private static final class Joint {
    private final Map<List<String>, Integer> cells = new HashMap<>();
    private final Map<Integer, Long> values = new HashMap<>();
    private final Map<String, String> ids;

    Joint(List<CountedContact> contacts, Map<String, String> ids) {
      this.ids = ids;
      List<List<String>> all = contacts.stream().map(this::keys).toList();
      for (String month : keys(all, 0)) {
        for (String centre : keys(all, 1)) {
          for (String residence : keys(all, 2)) {
            for (String method : keys(all, 3)) {
              for (String scene : keys(all, 4)) {
                cells.put(List.of(month, centre, residence, method, scene), cells.size());
              }
            }
          }
        }
      }
      all.forEach(keys -> values.merge(cells.get(keys), 1L, Long::sum));
    }

    private static List<String> keys(List<List<String>> all, int at) {
      return all.stream().map(keys -> keys.get(at)).distinct().sorted().toList();
    }

    private List<String> keys(CountedContact one) {
      return List.of(
          month(one),
          centre(one),
          one.residence(),
          one.codes().first(Dimension.METHOD),
          one.codes().first(Dimension.SCENE));
    }

    private static String month(CountedContact one) {
      return YearMonth.from(one.occurredOn()).toString();
    }

    private String centre(CountedContact one) {
      return AREAS.keySet().stream()
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
        case OfMatter.KIND -> "CASE";
        case OfTime time -> time.begin(YearMonth.parse(cell.getFirst())).toString();
        case OfPlace.CENTRE -> ids.get(cell.get(1));
        case OfPlace.AREA -> ids.get(AREAS.get(cell.get(1)));
        case OfPlace.ASSOCIATION -> ids.get(cell.get(1).replace("ct-", "ma-"));
        case OfPlace.RESIDENCE -> cell.get(2);
      };
    }
  }
}
