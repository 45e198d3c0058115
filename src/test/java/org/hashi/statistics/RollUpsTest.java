package org.hashi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.SATO;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.CentreHours;
import org.hashi.consultation.HoursView;
import org.hashi.consultation.Ledger;
import org.hashi.consultation.OpenTime;
import org.hashi.consultation.SetHours;
import org.hashi.consultation.Week;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people enter, correct and withdraw, all tables are those one would count by hand. */
@QuarkusTest
@WithTestResource(Postgres.class)
class RollUpsTest {
  private static final int DEEDS = 120;

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Ledger ledger;
  @Inject CodeLists lists;
  @Inject CentreHours hours;

  private int year;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void allTablesAreThoseCountedByHand(int seed) {
    RandomLedger centres = centres(seed, 2000 + 3 * seed);
    centres.deeds(DEEDS);

    Map<String, List<Integer>> counted = centres.reference.counts();
    assertThat(counted).hasSizeGreaterThan(300);
    assertThat(kept()).isEqualTo(counted);
    assertThat(ofSingleContacts()).isEqualTo(primaryAndWhole(counted));
  }

  @Test
  void whoCountAtOnceLoseNothingAndNobodyWaitsForEver() {
    RandomLedger centres = centres(7, 2001);
    centres.enterAtOnce(40);

    assertThat(kept()).isEqualTo(centres.reference.counts());
  }

  @Test
  void whenACentreSetsItsHoursWhatWasCountedFollows() {
    RandomLedger centres = centres(11, 1973);
    centres.deeds(60);
    UUID centre = centre(SATO);
    Map<String, String> before = officeHours();
    try {
      int version = set(centres, centre, 0, List.of(longDays("1973-02-01"), usual()), "1973-06-01");
      assertThat(kept()).isEqualTo(centres.reference.counts());
      assertThat(previewed).as("as was said before").isEqualTo(changed(before)).isPositive();

      centres.deeds(40);
      set(centres, centre, version, List.of(longDays("1973-04-16"), usual()));
      assertThat(kept()).isEqualTo(centres.reference.counts());
      assertThat(ofSingleContacts()).isEqualTo(primaryAndWhole(centres.reference.counts()));
    } finally {
      unset(centre);
    }
    centres.reference.open(centre, new SetHours(0, List.of(), List.of()));
    assertThat(kept()).as("and as usual again").isEqualTo(centres.reference.counts());
  }

  @Test
  void whoSetsTheHoursWhileOthersCountLosesNothing() {
    RandomLedger centres = centres(12, 1975);
    UUID centre = centre(SATO);
    SetHours command = new SetHours(0, List.of(longDays("1975-01-01"), usual()), List.of());
    SetHours now = at(centre, command);
    try {
      CompletableFuture<HoursView> setting = asked.atOnce(() -> hours.set(SATO, centre, now));
      centres.enterAtOnce(40);
      setting.join();

      centres.reference.open(centre, command);
      assertThat(kept()).isEqualTo(centres.reference.counts());
    } finally {
      unset(centre);
    }
  }

  private int previewed;

  private int set(
      RandomLedger centres, UUID centre, int version, List<Week> weeks, String... closed) {
    List<LocalDate> days = Stream.of(closed).map(LocalDate::parse).toList();
    SetHours command = at(centre, new SetHours(version, weeks, days));
    previewed = asked.answer(() -> hours.preview(SATO, centre, command)).contacts();
    int now = asked.answer(() -> hours.set(SATO, centre, command)).version();
    centres.reference.open(centre, command);
    return now;
  }

  private SetHours at(UUID centre, SetHours command) {
    int version = asked.answer(() -> hours.view(SATO, centre)).version();
    return new SetHours(version, command.weeks(), command.closedDays());
  }

  private void unset(UUID centre) {
    SetHours usual = at(centre, new SetHours(0, List.of(), List.of()));
    asked.answer(() -> hours.set(SATO, centre, usual));
  }

  private UUID centre(Caller who) {
    return asked.answer(() -> ledger.month(who, null, YearMonth.of(year, 1))).centreId();
  }

  /** From the next year on: what others count stays as it is. */
  private Week usual() {
    List<OpenTime> times =
        IntStream.rangeClosed(1, 5)
            .mapToObj(day -> new OpenTime(day, LocalTime.of(9, 0), LocalTime.of(17, 0)))
            .toList();
    return new Week(LocalDate.of(year + 1, 1, 1), times);
  }

  /** From eight to twelve and from one to nine, also on Saturdays. */
  private static Week longDays(String from) {
    List<OpenTime> times = new ArrayList<>();
    for (int day = 1; day <= 6; day++) {
      times.add(new OpenTime(day, LocalTime.of(13, 0), LocalTime.of(21, 0)));
      times.add(new OpenTime(day, LocalTime.of(8, 0), LocalTime.of(12, 0)));
    }
    return new Week(LocalDate.parse(from), times);
  }

  private int changed(Map<String, String> before) {
    Map<String, String> now = officeHours();
    assertThat(now.keySet()).isEqualTo(before.keySet());
    return (int) before.keySet().stream().filter(k -> !before.get(k).equals(now.get(k))).count();
  }

  private Map<String, String> officeHours() {
    return asked.write(
        tx ->
            tx.rows(
                    "select contact_id::text, office_hours from statistics_contact"
                        + " where occurred_on between $1 and $2",
                    LocalDate.of(year, 1, 1),
                    LocalDate.of(year, 12, 31))
                .map(
                    rows -> {
                      Map<String, String> all = new TreeMap<>();
                      rows.forEach(row -> all.put(row.getString(0), row.getString(1)));
                      return all;
                    }));
  }

  /** In a year in which nobody else counts anything. */
  private RandomLedger centres(int seed, int inYear) {
    year = inYear;
    return new RandomLedger(asked, ledger, lists, seed, year);
  }

  private Map<String, List<Integer>> kept() {
    return read(
        """
        select to_char(month, 'YYYY-MM') || '|' || dimension || '|' || centre_id || '|' || kind || '|'
            || code || '|' || residence as cell,
          contacts, new_matters, reopened, any_contacts, any_new_matters
        from statistics_count
        where month between $1 and $2 and (contacts, any_contacts) <> (0, 0)
        """);
  }

  /** The same out of the rows of single contacts, as far as they go: by primary code. */
  private Map<String, List<Integer>> ofSingleContacts() {
    Map<String, List<Integer>> counts = new TreeMap<>();
    counts.putAll(read(contactsBy("", "''")));
    for (Dimension dimension : RollUpStore.COLUMNS) {
      String column = RollUpStore.column(dimension);
      Map<String, List<Integer>> by = read(contactsBy(dimension.id(), column));
      by.keySet().removeIf(cell -> cell.split("\\|")[4].equals("99"));
      counts.putAll(by);
    }
    return counts;
  }

  private static String contactsBy(String dimension, String column) {
    return """
        select to_char(occurred_on, 'YYYY-MM') || '|%s|' || centre_id || '|' || kind || '|' || %s || '|'
            || residence as cell,
          count(*)::int, (count(*) filter (where count_type = 'NEW'))::int,
          (count(*) filter (where count_type = 'REOPEN'))::int, 0, 0
        from statistics_contact where occurred_on between $1 and $2 group by 1
        """
        .formatted(dimension, column);
  }

  private static Map<String, List<Integer>> primaryAndWhole(Map<String, List<Integer>> counts) {
    Map<String, List<Integer>> primary = new TreeMap<>();
    counts.forEach(
        (cell, sums) -> {
          if (sums.getFirst() > 0) {
            primary.put(cell, List.of(sums.get(0), sums.get(1), sums.get(2), 0, 0));
          }
        });
    return primary;
  }

  private Map<String, List<Integer>> read(String statement) {
    return asked.write(
        tx ->
            tx.rows(statement, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .map(
                    rows -> {
                      Map<String, List<Integer>> all = new TreeMap<>();
                      rows.forEach(
                          row ->
                              all.put(
                                  row.getString(0),
                                  List.of(
                                      row.getInteger(1),
                                      row.getInteger(2),
                                      row.getInteger(3),
                                      row.getInteger(4),
                                      row.getInteger(5))));
                      return all;
                    }));
  }
}
