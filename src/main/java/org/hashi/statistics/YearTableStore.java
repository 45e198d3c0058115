package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hashi.codelist.Dimension;
import org.hashi.platform.Tx;
import org.hashi.statistics.YearTable.Sum;

/** The counts of a centre, read out of {@code statistics_count} and {@code statistics_contact}. */
final class YearTableStore {
  /** The code under which all contacts are counted together. */
  static final String WHOLE = "";

  private static final String COUNTS =
      """
      select month, code, sum(contacts) as contacts, sum(new_matters) as new_matters,
        sum(reopened) as reopened, sum(any_contacts) as any_contacts,
        sum(any_new_matters) as any_new_matters
      from statistics_count
      where dimension in ('', $1) and month = any($2) and centre_id = $3 and kind = any($4)
      group by month, code
      """;

  private static final String PERSONS =
      """
      select count(distinct person) from statistics_contact
      where centre_id = $1 and occurred_on >= $2 and occurred_on < $3 and kind = any($4)
      """;

  /** What a month counted under one code, or under all together. */
  record Count(YearMonth month, String code, Sum primarily, long any, long anyNew) {
    Sum sum(boolean every) {
      return every && !code.equals(WHOLE) ? new Sum(anyNew, any, null) : primarily;
    }

    /** By the primary code alone, put in with 1 and taken out with -1. */
    Sum primary(int sign) {
      long reopened = primarily.reopened() == null ? 0 : primarily.reopened();
      return new Sum(sign * primarily.newMatters(), sign * primarily.contacts(), sign * reopened);
    }
  }

  Uni<List<Count>> counts(
      Tx tx, UUID centreId, List<YearMonth> months, Collection<String> kinds, Dimension dimension) {
    LocalDate[] firstDays = months.stream().map(month -> month.atDay(1)).toArray(LocalDate[]::new);
    return tx.rows(COUNTS, dimension.id(), firstDays, centreId, kinds.toArray(String[]::new))
        .map(
            rows -> {
              List<Count> counts = new ArrayList<>();
              rows.forEach(
                  row ->
                      counts.add(
                          new Count(
                              YearMonth.from(row.getLocalDate("month")),
                              row.getString("code"),
                              new Sum(
                                  row.getLong("new_matters"),
                                  row.getLong("contacts"),
                                  row.getLong("reopened")),
                              row.getLong("any_contacts"),
                              row.getLong("any_new_matters"))));
              return counts;
            });
  }

  /** How many people, each by the pseudonym of the centre; who is not known is not counted. */
  Uni<Long> persons(Tx tx, UUID centreId, int fiscalYear, Collection<String> kinds) {
    return tx.rows(
            PERSONS,
            centreId,
            LocalDate.of(fiscalYear, 4, 1),
            LocalDate.of(fiscalYear + 1, 4, 1),
            kinds.toArray(String[]::new))
        .map(rows -> rows.iterator().next().getLong(0));
  }
}
