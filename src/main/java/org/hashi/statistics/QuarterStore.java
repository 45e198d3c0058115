package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hashi.codelist.Dimension;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Quarters, added up from {@code statistics_count}. */
final class QuarterStore {
  private static final String COUNTS =
      """
      select date_trunc('quarter', month)::date as quarter, sum(contacts) as contacts,
        coalesce(sum(contacts) filter (where centre_id = any($2)), 0) as own
      from statistics_count
      where dimension = $3 and code = $4 and kind = any($5) and month >= $6 and month < $7
        and ($1::uuid is null or centre_id = $1)
      group by quarter
      """;

  /** What a quarter counted, and how much of it the reader's own centres did. */
  record Count(YearMonth begin, long contacts, long own) {}

  Uni<List<Count>> counts(
      Tx tx,
      @Nullable UUID centreId,
      Collection<UUID> own,
      Dimension dimension,
      String code,
      Collection<String> kinds,
      YearMonth first,
      YearMonth end) {
    return tx.rows(
            COUNTS,
            centreId,
            own.toArray(UUID[]::new),
            dimension.id(),
            code,
            kinds.toArray(String[]::new),
            first.atDay(1),
            end.atDay(1))
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new Count(
                            YearMonth.from(row.getLocalDate(0)), row.getLong(1), row.getLong(2))));
  }
}
