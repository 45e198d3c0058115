package org.hashi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TAKAHASHI;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.Codes;
import org.hashi.consultation.Marks;
import org.hashi.consultation.PastMatter;
import org.hashi.consultation.PastMatter.PastContact;
import org.hashi.consultation.PastMatters;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.Organizations;
import org.hashi.platform.NotFound;
import org.hashi.statistics.MonthlyTable.Cells;
import org.hashi.statistics.MonthlyTable.CentreRow;
import org.hashi.statistics.MonthlyTable.ContentRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is hidden follows from a whole fiscal year: where that matters a test has its own. */
@QuarkusTest
@WithTestResource(Postgres.class)
class StatisticsTest {
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Statistics statistics;
  @Inject PastMatters past;
  @Inject Organizations organizations;
  @Inject ObjectMapper json;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @Test
  void aMonthWithoutContactsStillHasEveryCentreAndTheUnknown() {
    MonthlyTable table = table(SATO, YearMonth.of(2042, 1), TableKind.CONSULTATION);

    assertThat(table.centres()).hasSize(17).allMatch(row -> row.contacts() == 0);
    assertThat(table.contents()).containsExactly(new ContentRow("99", 0L, 0L));
    assertThat(table.total()).isEqualTo(new Cells(0L, 0L));
    assertThat(table.listVersion()).isEqualTo("2026");
  }

  @Test
  void questionsAmongCoordinatorsAreCountedApartAndShownAsTheyAre() {
    YearMonth month = YearMonth.of(2020, 2);
    matter("ct-sado", month.atDay(29), "PEER", "J05", 2);
    matter("ct-shibata", month.atDay(1), "PEER", "J05", 0);
    matter("ct-shibata", month.atDay(3), "CASE", "B01", 0);

    MonthlyTable table = table(TAKAHASHI, month, TableKind.PEER);

    assertThat(row(table, "佐渡市在宅医療推進センター")).isEqualTo(new Cells(1L, 3L));
    assertThat(row(table, "しばた地域医療介護連携センター")).isEqualTo(new Cells(1L, 1L));
    assertThat(table.contents())
        .containsExactly(new ContentRow("J05", 2L, 4L), new ContentRow("99", 0L, 0L));
    assertThat(table.total()).isEqualTo(new Cells(2L, 4L));
  }

  @Test
  void aContactCountsInTheMonthItHappened() {
    YearMonth month = YearMonth.of(2020, 4);
    matterOver("ct-sado", List.of(month.atEndOfMonth(), month.plusMonths(1).atDay(1)));

    assertThat(table(SATO, month, TableKind.PEER).total()).isEqualTo(new Cells(1L, 1L));
    assertThat(table(SATO, month.plusMonths(1), TableKind.PEER).total())
        .isEqualTo(new Cells(0L, 1L));
  }

  @Test
  void aSmallCountOfAnotherCentreIsHiddenAndTheOwnIsNot() {
    YearMonth month = YearMonth.of(2043, 6);
    matter("ct-shibata", month.atDay(1), "CASE", "B01", 1);
    matter("ct-nagaoka", month.atDay(2), "CASE", "A01", 11);
    matter("ct-sado", month.atDay(3), "CASE", "A01", 0);

    MonthlyTable sato = table(SATO, month, TableKind.CONSULTATION);
    MonthlyTable officer = table(KOBAYASHI, month, TableKind.CONSULTATION);

    assertThat(row(sato, "しばた地域医療介護連携センター")).isEqualTo(new Cells(1L, 2L));
    assertThat(row(sato, "長岡市医療・介護連携推進センター").newMatters()).isNull();
    assertThat(row(sato, "佐渡市在宅医療推進センター").contacts()).isNull();
    assertThat(row(sato, "上越地域在宅医療推進センター")).isEqualTo(new Cells(0L, 0L));
    assertThat(row(sato, "長岡市医療・介護連携推進センター").contacts()).isNull();
    assertThat(sato.total()).isEqualTo(new Cells(null, 15L));
    assertThat(row(officer, "しばた地域医療介護連携センター").contacts()).isNull();
  }

  @Test
  void whatIsLargeEnoughIsShownWithItsSum() {
    YearMonth month = YearMonth.of(2044, 7);
    Collections.nCopies(10, 0).forEach(i -> matter("ct-nagaoka", month.atDay(5), "CASE", "B01", 0));
    Collections.nCopies(12, 0)
        .forEach(i -> matter("ct-joetsu", month.atDay(5), "SYSTEM", "B01", 0));

    MonthlyTable table = table(SATO, month, TableKind.CONSULTATION);

    assertThat(row(table, "長岡市医療・介護連携推進センター")).isEqualTo(new Cells(null, 10L));
    assertThat(table.contents()).contains(new ContentRow("B01", null, 22L));
    assertThat(table.total()).isEqualTo(new Cells(22L, 22L));
  }

  @Test
  void aHiddenNumberIsWrittenAsNull() throws Exception {
    YearMonth month = YearMonth.of(2045, 8);
    matter("ct-sado", month.atDay(3), "CASE", "A01", 0);

    String text = json.writeValueAsString(table(SATO, month, TableKind.CONSULTATION));

    assertThat(text)
        .contains("\"month\":\"2045-08\"", "\"code\":\"A01\",\"newMatters\":null,\"contacts\":null")
        .contains("\"total\":{\"newMatters\":null,\"contacts\":null}");
  }

  @Test
  void aCareTeamMemberFindsNoStatistics() {
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> table(IGARASHI, YearMonth.of(2020, 1), TableKind.PEER));
  }

  private MonthlyTable table(Caller who, YearMonth month, TableKind kind) {
    return asked.answer(() -> statistics.monthly(who, month, kind));
  }

  private static Cells row(MonthlyTable table, String centre) {
    CentreRow row =
        table.centres().stream().filter(one -> one.name().equals(centre)).findFirst().orElseThrow();
    return new Cells(row.newMatters(), row.contacts());
  }

  private void matter(String centre, LocalDate day, String kind, String content, int followUps) {
    record(centre, day, marks(kind, content, "S2"), Collections.nCopies(followUps, day));
  }

  private void matterOver(String centre, List<LocalDate> days) {
    record(centre, days.getFirst(), marks("PEER", "I08", "S0"), days.subList(1, days.size()));
  }

  private static Marks marks(String kind, String content, String scene) {
    return new Marks(
        kind,
        "99",
        new Codes(Map.of(Dimension.CONTENT, List.of(content), Dimension.SCENE, List.of(scene))),
        null);
  }

  private void record(String centre, LocalDate day, Marks marks, List<LocalDate> followUps) {
    List<PastContact> contacts =
        Stream.concat(Stream.of(day), followUps.stream())
            .map(on -> new PastContact(on, null, Codes.NONE, false))
            .toList();
    asked.write(
        tx ->
            organizations
                .ofKind(tx, OrganizationKind.CENTRE)
                .map(
                    all ->
                        all.stream()
                            .filter(one -> centre.equals(one.networkId()))
                            .findFirst()
                            .orElseThrow())
                .chain(
                    one ->
                        past.bring(
                            tx,
                            one.organizationId(),
                            null,
                            List.of(
                                new PastMatter(
                                    marks.kind(), null, null, null, marks.codes(), contacts)))));
  }
}
