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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.AddContact;
import org.hashi.consultation.ConsultationView;
import org.hashi.consultation.EnterConsultation;
import org.hashi.consultation.Ledger;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.hashi.statistics.YearTable.Row;
import org.hashi.statistics.YearTable.Sum;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each test has years of its own, because nothing of a ledger is ever taken away. */
@QuarkusTest
@WithTestResource(Postgres.class)
class YearTablesTest {
  private static final Sum NOTHING = new Sum(0, 0, 0L);

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Ledger ledger;
  @Inject YearTables years;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @Test
  void aYearHasTwelveMonthsFromAprilOnAndItsRowsAddUp() {
    enter(SATO, "1991-04-01", List.of("B01", "A06"), "");
    enter(SATO, "1991-04-30", List.of("B01"), "");
    follow(enter(SATO, "1992-03-31", List.of(), ""), "1992-03-31");
    enter(SATO, "1992-04-01", List.of("B01"), "");

    YearTable table = table(SATO, 1991, Dimension.CONTENT, false);

    assertThat(row(table, "B01").months().getFirst()).isEqualTo(new Sum(2, 2, 0L));
    assertThat(row(table, "B01").total()).isEqualTo(new Sum(2, 2, 0L));
    assertThat(row(table, "99").months().getLast()).isEqualTo(new Sum(1, 2, 0L));
    assertThat(table.whole().total()).isEqualTo(new Sum(3, 4, 0L));
    assertThat(table.rows()).extracting(Row::code).containsExactly("B01", "99");
    assertThat(sum(table)).isEqualTo(table.whole().total());
  }

  @Test
  void whereEveryCodeCountsAContactStandsInSeveralRows() {
    enter(SATO, "1993-05-01", List.of("B01", "A06"), "");

    YearTable table = table(SATO, 1993, Dimension.CONTENT, true);

    assertThat(row(table, "A06").total()).isEqualTo(new Sum(1, 1, null));
    assertThat(row(table, "B01").total()).isEqualTo(new Sum(1, 1, null));
    assertThat(table.whole().total()).isEqualTo(new Sum(1, 1, 0L));
  }

  @Test
  void theYearBeforeStandsBesideIt() {
    enter(SATO, "1994-05-01", List.of("B01"), "");
    enter(SATO, "1995-05-01", List.of("D01"), "");

    YearTable table = table(SATO, 1995, Dimension.CONTENT, false);

    assertThat(row(table, "B01").before()).isEqualTo(new Sum(1, 1, 0L));
    assertThat(row(table, "B01").total()).isEqualTo(NOTHING);
    assertThat(row(table, "D01").total()).isEqualTo(new Sum(1, 1, 0L));
  }

  @Test
  void aPersonWhoAskedTwiceIsOnePerson() {
    enter(SATO, "1996-05-01", List.of("B01"), "８-1");
    enter(SATO, "1996-06-01", List.of("D01"), "8-1");
    enter(SATO, "1996-07-01", List.of("D01"), "8-2");
    enter(SATO, "1996-08-01", List.of("D01"), "");
    enter(SATO, "1997-05-01", List.of("D01"), "8-3");

    assertThat(table(SATO, 1996, Dimension.CONTENT, false).persons()).isEqualTo(2);
    enter(SATO, "1996-09-01", List.of("D01"), "8-4");
    assertThat(table(SATO, 1996, Dimension.CONTENT, false).persons()).as("and later").isEqualTo(3);
  }

  @Test
  void aCentreSeesItsOwnAndNobodyElsesYear() {
    UUID centre = enter(SATO, "1998-05-01", List.of("B01"), "").centreId();

    assertThat(table(TAKAHASHI, 1998, Dimension.CONTENT, false).whole().total()).isEqualTo(NOTHING);
    for (Caller other : List.of(TAKAHASHI, KOBAYASHI, IGARASHI)) {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> table(other, centre, 1998, Dimension.CONTENT, false));
    }
  }

  @Test
  void anEmptyYearIsTheUnknownWithNothing() {
    YearTable table = table(SATO, 1985, Dimension.REQUESTER, false);

    assertThat(table.rows()).extracting(Row::code).containsExactly("99");
    assertThat(table.whole().months()).hasSize(12).containsOnly(NOTHING);
  }

  private static Sum sum(YearTable table) {
    return table.rows().stream()
        .map(Row::total)
        .reduce(
            NOTHING,
            (one, other) ->
                new Sum(
                    one.newMatters() + other.newMatters(),
                    one.contacts() + other.contacts(),
                    one.reopened() + other.reopened()));
  }

  private static Row row(YearTable table, String code) {
    return table.rows().stream()
        .filter(row -> code.equals(row.code()))
        .findFirst()
        .orElseThrow(() -> new AssertionError(code + " is not in " + table.rows()));
  }

  private YearTable table(Caller who, int year, Dimension dimension, boolean every) {
    return table(who, null, year, dimension, every);
  }

  private YearTable table(
      Caller who, @Nullable UUID centre, int year, Dimension dimension, boolean every) {
    return asked.answer(
        () ->
            years.year(
                who, new YearTables.Wish(centre, year, TableKind.CONSULTATION, dimension, every)));
  }

  private ConsultationView enter(Caller who, String day, List<String> content, String person) {
    EnterConsultation call =
        new EnterConsultation(
            Ids.next(),
            null,
            "CASE",
            null,
            person,
            "",
            Map.of("content", content),
            LocalDate.parse(day),
            null);
    return asked.answer(() -> ledger.enter(who, call));
  }

  private void follow(ConsultationView matter, String day) {
    AddContact contact = new AddContact(Map.of(), LocalDate.parse(day), null, Ids.next());
    asked.answer(() -> ledger.addContact(SATO, matter.consultationId(), contact));
  }
}
