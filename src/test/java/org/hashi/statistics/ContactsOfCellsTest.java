package org.hashi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TAKAHASHI;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.hashi.codelist.CodeLists;
import org.hashi.consultation.EnterConsultation;
import org.hashi.consultation.Ledger;
import org.hashi.consultation.LedgerView;
import org.hashi.consultation.ReferenceLedger.Single;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.statistics.Axis.OfCodes;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Axis.OfTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Behind a number stand the contacts it counts, for those who keep the ledger. */
@QuarkusTest
@WithTestResource(Postgres.class)
class ContactsOfCellsTest {
  private static final int YEAR = 2018;
  private static final int CELLS = 200;
  private static final CellKeys WHOLE = CellKeys.of("*");

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Ledger ledger;
  @Inject CodeLists lists;
  @Inject Organizations organizations;
  @Inject Tabulation tabulation;
  @Inject ContactsOfCells contacts;

  private final Random random = new Random(23);

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @Test
  void theListOfACellIsExactlyWhatItCounts() {
    RandomLedger centres = new RandomLedger(asked, ledger, lists, 23, YEAR);
    centres.deeds(120);
    List<Single> singles = centres.reference.singles();
    ByHand byHand = new ByHand(ids());

    int notEmpty = 0;
    for (int i = 0; i < CELLS; i++) {
      CrossWish wish = anyWish();
      List<String> keys = anyKeys(wish);
      TableMeasure measure = TableMeasure.values()[random.nextInt(2)];

      CellContacts found = found(SATO, wish, new CellKeys(keys), measure);

      List<UUID> counted =
          singles.stream()
              .filter(single -> byHand.belongs(wish, single) && has(byHand, wish, keys, single))
              .filter(one -> measure == TableMeasure.CONTACTS || one.type().equals("NEW"))
              .map(Single::contactId)
              .toList();
      assertThat(found.lines())
          .as("%s %s %s", wish, keys, measure)
          .extracting(LedgerView.Line::contactId)
          .containsExactlyInAnyOrderElementsOf(counted);
      assertThat(found.all()).isEqualTo(counted.size());
      assertThat(found.lines())
          .extracting(LedgerView.Line::occurredOn)
          .isSortedAccordingTo(Comparator.<LocalDate>reverseOrder());
      notEmpty += counted.isEmpty() ? 0 : 1;
    }
    assertThat(notEmpty).isGreaterThan(CELLS / 4);
  }

  private static boolean has(ByHand byHand, CrossWish wish, List<String> keys, Single single) {
    for (int i = 0; i < keys.size(); i++) {
      String key = keys.get(i);
      if (!key.equals("*") && !key.equals(byHand.key(wish.axes().get(i), single))) {
        return false;
      }
    }
    return true;
  }

  @Test
  void ofMoreThanOneAnswerTakesTheLatestAreListedAndAllAreCounted() {
    List.of("2017-10-03", "2017-10-05", "2017-10-01", "2017-11-30", "2017-10-04")
        .forEach(this::call);
    CrossWish wish =
        new CrossWish(
            Place.of("centre:" + ids().get("ct-shibata")),
            new Period(YearMonth.of(2017, 10), YearMonth.of(2017, 12)),
            TableKind.CONSULTATION,
            List.of(OfTime.MONTH));

    GroupStore.Found some =
        asked.write(
            tx -> tabulation.contacts(tx, wish, CellKeys.of("2017-10"), TableMeasure.CONTACTS, 3));

    assertThat(some.all()).isEqualTo(4);
    assertThat(found(SATO, wish, WHOLE, TableMeasure.CONTACTS).lines())
        .filteredOn(line -> some.contactIds().contains(line.contactId()))
        .extracting(line -> line.occurredOn().toString())
        .containsExactly("2017-10-05", "2017-10-04", "2017-10-03");
  }

  private void call(String day) {
    EnterConsultation command =
        new EnterConsultation(
            Ids.next(), null, "CASE", "98", "", "", Map.of(), LocalDate.parse(day), null);
    asked.as(SATO, () -> ledger.enter(SATO, command));
  }

  @Test
  void lookingBehindANumberIsOnTheTrailOfTheLedger() {
    long before = looks();

    found(SATO, wish(OfTime.MONTH), WHOLE, TableMeasure.CONTACTS);

    assertThat(looks()).isEqualTo(before + 1);
  }

  @Test
  void whoDoesNotKeepTheLedgerFindsNothing() {
    CrossWish ofShibata = wish(OfTime.MONTH);

    for (Caller other : List.of(TAKAHASHI, KOBAYASHI, IGARASHI, new Caller(UUID.randomUUID()))) {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> found(other, ofShibata, WHOLE, TableMeasure.CONTACTS));
    }
  }

  @Test
  void aPlaceThatIsMoreThanOneLedgerHasNoList() {
    for (String place :
        List.of(
            "prefecture",
            "area:" + ids().get("area-kaetsu"),
            "association:" + ids().get("ma-shibata"),
            "centre:" + ids().get("ct-nagaoka"),
            "residence:152064",
            "served:152064")) {
      CrossWish wish =
          new CrossWish(Place.of(place), period(), TableKind.CONSULTATION, List.of(OfTime.MONTH));
      assertThatExceptionOfType(NotFound.class)
          .as(place)
          .isThrownBy(() -> found(SATO, wish, WHOLE, TableMeasure.CONTACTS));
    }
  }

  @Test
  void keysThatNoCellHasAreToldByTheirField() {
    for (String keys : List.of("", "a,b,c,d", "a b", "'", "A01,")) {
      assertThatExceptionOfType(Invalid.class).as(keys).isThrownBy(() -> CellKeys.of(keys));
    }
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(
            () ->
                found(SATO, wish(OfTime.MONTH), CellKeys.of("2018-04,A01"), TableMeasure.CONTACTS));
  }

  private CellContacts found(Caller who, CrossWish wish, CellKeys keys, TableMeasure measure) {
    return asked.as(who, () -> contacts.of(who, wish, keys, measure));
  }

  private long looks() {
    UUID centre = UUID.fromString(ids().get("ct-shibata"));
    return asked.write(
        tx ->
            tx.rows(
                    "select count(*) from audit_entry"
                        + " where subject_id = $1 and action = 'consultation.list'",
                    centre)
                .map(rows -> rows.iterator().next().getLong(0)));
  }

  private CrossWish wish(Axis... axes) {
    return new CrossWish(
        Place.of("centre:" + ids().get("ct-shibata")),
        period(),
        TableKind.CONSULTATION,
        List.of(axes));
  }

  private static Period period() {
    return new Period(YearMonth.of(YEAR, 1), YearMonth.of(YEAR, 7));
  }

  private CrossWish anyWish() {
    List<Axis> axes = new ArrayList<>();
    RollUpStore.COLUMNS.forEach(dimension -> axes.add(new OfCodes(dimension)));
    axes.addAll(List.of(OfTime.values()));
    axes.addAll(List.of(OfPlace.values()));
    Collections.shuffle(axes, random);
    YearMonth from = YearMonth.of(YEAR, 1 + random.nextInt(3));
    return new CrossWish(
        Place.of("centre:" + ids().get("ct-shibata")),
        new Period(from, from.plusMonths(2L + random.nextInt(9))),
        random.nextInt(4) == 0 ? TableKind.PEER : TableKind.CONSULTATION,
        axes.subList(0, 1 + random.nextInt(CrossWish.MOST_AXES)));
  }

  /** Of a cell of the table, one that counts something more often than not. */
  private List<String> anyKeys(CrossWish wish) {
    Grid grid = asked.write(tx -> tabulation.tabulate(tx, wish, Set.of())).grid();
    List<List<String>> empty = new ArrayList<>();
    List<List<String>> counting = new ArrayList<>();
    for (int row = 0; row <= grid.rows().size(); row++) {
      for (int column = 0; column < grid.columns().size(); column++) {
        List<String> keys = new ArrayList<>();
        keys.add(row < grid.rows().size() ? grid.rows().get(row) : "*");
        keys.addAll(grid.columns().get(column));
        (grid.all()[row][column].contacts() > 0 ? counting : empty).add(keys);
      }
    }
    List<List<String>> from =
        counting.isEmpty() || !empty.isEmpty() && random.nextInt(4) == 0 ? empty : counting;
    return from.get(random.nextInt(from.size()));
  }

  /** Ids of organizations by their names in the network file. */
  private Map<String, String> ids() {
    Map<String, String> ids = new HashMap<>();
    for (OrganizationView one : asked.write(tx -> organizations.all(tx))) {
      if (one.networkId() != null) {
        ids.put(one.networkId(), one.organizationId().toString());
      }
    }
    return ids;
  }
}
