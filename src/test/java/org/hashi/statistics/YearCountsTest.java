package org.hashi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.SATO;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.Ledger;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.platform.Transactions;
import org.hashi.statistics.Axis.OfCodes;
import org.hashi.statistics.Axis.OfMatter;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Axis.OfTime;
import org.hashi.statistics.Located.CentreMonth;
import org.hashi.statistics.YearCounts.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is remembered of a year's counts is at any moment what would be counted anew. */
@QuarkusTest
@WithTestResource(Postgres.class)
class YearCountsTest {
  private static final int ROUNDS = 25;
  private static final Axis CONTENT = new OfCodes(Dimension.CONTENT);
  private static final Axis REQUESTER = new OfCodes(Dimension.REQUESTER);
  private static final List<List<Axis>> TABLES =
      List.of(
          List.of(CONTENT),
          List.of(OfMatter.KIND),
          List.of(OfPlace.AREA, OfPlace.CENTRE),
          List.of(CONTENT, OfTime.QUARTER, OfTime.MONTH),
          List.of(CONTENT, OfPlace.RESIDENCE),
          List.of(REQUESTER, CONTENT));

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Ledger ledger;
  @Inject CodeLists lists;
  @Inject YearCounts counts;
  @Inject Places places;
  @Inject Transactions transactions;

  private final GroupStore store = new GroupStore();

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @Test
  void whateverPeopleDoTheReadersSeeIt() {
    RandomLedger centres = new RandomLedger(asked, ledger, lists, 5, 1871);
    UUID own = centre();
    for (int round = 0; round < ROUNDS; round++) {
      centres.deeds(3);
      allAreAsCountedAnew(1871, round % 2 == 0 ? Set.of() : Set.of(own));
    }
    assertThat(remembered(wish(1871, TABLES.getFirst()), Set.of())).hasSizeGreaterThan(5);
  }

  @Test
  void whoReadWhileOthersEnterLeaveNothingOldBehind() {
    RandomLedger centres = new RandomLedger(asked, ledger, lists, 6, 1874);
    centres.deeds(10);
    Wish wish = wish(1874, TABLES.getLast());
    List<CompletableFuture<List<Group>>> readers = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      readers.add(
          asked.atOnce(() -> transactions.snapshot(tx -> counts.groups(tx, wish, Set.of()))));
    }
    centres.enterAtOnce(30);
    readers.forEach(CompletableFuture::join);

    allAreAsCountedAnew(1874, Set.of());
  }

  @Test
  void aCentreOfWhichNothingHasChangedIsNotCountedAgain() {
    RandomLedger centres = new RandomLedger(asked, ledger, lists, 7, 1877);
    centres.deeds(20);
    Wish wish = wish(1877, List.of(CONTENT));
    List<Group> before = remembered(wish, Set.of());

    behindTheBack(1877, 1);
    try {
      assertThat(remembered(wish, Set.of())).hasSameElementsAs(before);
      assertThat(anew(wish, Set.of())).as("though it is there").doesNotContainAnyElementsOf(before);
    } finally {
      behindTheBack(1877, -1);
    }
  }

  private void allAreAsCountedAnew(int year, Set<UUID> own) {
    for (List<Axis> axes : TABLES) {
      Wish wish = wish(year, axes);
      assertThat(remembered(wish, own))
          .as("by %s", axes)
          .containsExactlyInAnyOrderElementsOf(anew(wish, own));
    }
  }

  private List<Group> remembered(Wish wish, Set<UUID> own) {
    return asked.write(tx -> counts.groups(tx, wish, own));
  }

  private List<Group> anew(Wish wish, Set<UUID> own) {
    Map<OfPlace, Map<CentreMonth, String>> above = Map.of(OfPlace.AREA, wish.areas());
    return asked.write(
        tx ->
            store.groups(
                tx,
                new GroupQuery(
                    wish.year(), wish.kinds(), Located.everywhere(""), wish.axes(), above, own)));
  }

  /** The fiscal year that begins in a calendar year. */
  private Wish wish(int year, List<Axis> axes) {
    Period period = Period.fiscalYear(YearMonth.of(year, 4));
    Map<CentreMonth, String> areas = asked.write(tx -> places.keys(tx, OfPlace.AREA, period));
    return new Wish(period, TableKind.CONSULTATION.kinds(lists), axes, areas);
  }

  private UUID centre() {
    return asked.answer(() -> ledger.month(SATO, null, YearMonth.of(1871, 1))).centreId();
  }

  private void behindTheBack(int year, int more) {
    asked.write(
        tx ->
            tx.rows(
                "update statistics_count set contacts = contacts + $1 where dimension = 'content'"
                    + " and month between make_date($2, 4, 1) and make_date($2 + 1, 3, 1)",
                more,
                year));
  }
}
