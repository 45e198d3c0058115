package org.hashi.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.WATANABE;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hashi.codelist.Dimension;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.pastledger.KeepPast;
import org.hashi.pastledger.PastLedgerView;
import org.hashi.pastledger.PastLedgers;
import org.hashi.statistics.Axis.OfCodes;
import org.hashi.statistics.CrossTable.CrossCell;
import org.hashi.statistics.CrossTable.CrossRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tables that others have printed, entered as a centre enters its past ledger, and read again as
 * tables. Their years are moved by eighty, into years in which nobody else counts. Sources are
 * named in docs/published-tables.md.
 */
@QuarkusTest
@WithTestResource(Postgres.class)
class PublishedTablesTest {
  private static final int MOVED = 80;

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject PastLedgers past;
  @Inject CrossTables tables;

  private String place;

  @BeforeEach
  void enter() {
    cast.enter();
    place = "centre:" + upload("相談日\n1920/4/1\n").centreId();
  }

  /** New matters and all contacts by fiscal year, of a hospital's consultation room. */
  @ParameterizedTest
  @CsvSource({
    "2011, 1915, 11642",
    "2012, 1853, 11089",
    "2013, 1856, 10678",
    "2014, 2042, 10652",
    "2015, 2188, 11959"
  })
  void newMattersAndContactsOfFiscalYears(int printed, int newMatters, int contacts) {
    int year = printed - MOVED;
    StringBuilder ledger = new StringBuilder("年月,相談番号,件数\n");
    for (int matter = 0; matter < newMatters; matter++) {
      YearMonth month = YearMonth.of(year, 4).plusMonths(matter % 12);
      int many = contacts / newMatters + (matter < contacts % newMatters ? 1 : 0);
      ledger.append(
          "%d年%d月,%d,%d\n".formatted(month.getYear(), month.getMonthValue(), matter, many));
    }
    bring(ledger.toString());

    CrossCell whole = whole(Period.fiscalYear(YearMonth.of(year, 4)));

    assertThat(whole.newMatters()).isEqualTo(newMatters);
    assertThat(whole.contacts()).isEqualTo(contacts);
  }

  /** Contacts of a calendar year, of patients in the hospital and of others. */
  @Test
  void contactsOfACalendarYearByWhereThePatientIs() {
    int year = 2017 - MOVED;
    bring("年月,療養の場,件数\n" + "%d/2,06,10594\n%d/11,98,625\n".formatted(year, year));

    Map<String, Long> rows =
        rows(
            new Period(YearMonth.of(year, 1), YearMonth.of(year, 12)),
            new OfCodes(Dimension.LIVING_PLACE));

    assertThat(rows).containsEntry("06", 10594L).containsEntry("98", 625L);
    assertThat(rows.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(11219);
  }

  /**
   * Visits of five years by who asked for them. The printed shares are not those of the numbers.
   */
  @Test
  void visitsByWhoAskedForThem() {
    List<Integer> visits = List.of(119, 124, 125, 134, 164);
    List<String> asking = new ArrayList<>();
    asking.addAll(Collections.nCopies(333, "05"));
    asking.addAll(Collections.nCopies(65, "04"));
    asking.addAll(Collections.nCopies(268, ""));
    StringBuilder ledger = new StringBuilder("年月,相談者区分\n");
    int next = 0;
    for (int i = 0; i < visits.size(); i++) {
      for (int visit = 0; visit < visits.get(i); visit++) {
        ledger.append(
            "%d/%d,%s\n".formatted(2015 + i - 2 * MOVED, 1 + visit % 12, asking.get(next++)));
      }
    }
    bring(ledger.toString());

    for (int i = 0; i < visits.size(); i++) {
      YearMonth january = YearMonth.of(2015 + i - 2 * MOVED, 1);
      assertThat(whole(new Period(january, january.plusMonths(11))).contacts())
          .isEqualTo(visits.get(i).longValue());
    }
    Map<String, Long> rows = new LinkedHashMap<>();
    for (int i = 0; i < visits.size(); i++) {
      YearMonth january = YearMonth.of(2015 + i - 2 * MOVED, 1);
      rows(new Period(january, january.plusMonths(11)), new OfCodes(Dimension.REQUESTER))
          .forEach((code, contacts) -> rows.merge(code, contacts, Long::sum));
    }
    assertThat(rows).containsEntry("05", 333L).containsEntry("04", 65L).containsEntry("99", 268L);
    assertThat(share(333, 666)).as("printed as 45 %%").isEqualTo(50.0);
    assertThat(share(65, 666)).as("printed as 10 %%").isEqualTo(9.8);
  }

  private static double share(long part, long whole) {
    return Math.round(1000.0 * part / whole) / 10.0;
  }

  private CrossCell whole(Period period) {
    return table(period, new OfCodes(Dimension.METHOD)).rows().getLast().cells().getFirst();
  }

  private Map<String, Long> rows(Period period, Axis axis) {
    Map<String, Long> rows = new LinkedHashMap<>();
    for (CrossRow row : table(period, axis).rows()) {
      if (row.key() != null) {
        rows.put(row.key(), Objects.requireNonNull(row.cells().getFirst().contacts()));
      }
    }
    return rows;
  }

  private CrossTable table(Period period, Axis axis) {
    CrossWish wish = new CrossWish(Place.of(place), period, TableKind.CONSULTATION, List.of(axis));
    return asked.answer(() -> tables.table(WATANABE, wish));
  }

  private void bring(String ledger) {
    PastLedgerView file = upload(ledger);
    assertThat(Objects.requireNonNull(file.preview()).wrong()).isEmpty();
    asked.answer(() -> past.keep(WATANABE, file.fileId(), new KeepPast(false)));
  }

  private PastLedgerView upload(String ledger) {
    return asked.answer(() -> past.upload(WATANABE, null, "公表値.csv", ledger.getBytes(UTF_8)));
  }
}
