package org.hashi.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.Ledger;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
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
