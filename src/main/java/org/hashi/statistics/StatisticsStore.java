package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Tx;

/** The counts, read across the consultations' tables. */
final class StatisticsStore {
  /** What one centre counted under one primary content in one month. */
  record Count(UUID centreId, String content, long newMatters, long contacts) {}

  private static final String COUNTS =
      """
      select c.centre_id, m.content[1],
        count(*) filter (where k.count_type = 'NEW'), count(*)
      from consultation_contact k
      join consultation_consultation c using (consultation_id)
      join lateral (
        select kind, content from consultation_marking
        where consultation_id = c.consultation_id order by version desc limit 1) m on true
      where k.occurred_on >= ?1 and k.occurred_on < ?2 and m.kind = any(?3)
      group by c.centre_id, m.content[1]
      """;

  Uni<List<Count>> counts(Tx tx, YearMonth month, Collection<String> kinds) {
    return tx.session()
        .createNativeQuery(COUNTS, Object[].class)
        .setParameter(1, month.atDay(1))
        .setParameter(2, month.plusMonths(1).atDay(1))
        .setParameter(3, kinds.toArray(String[]::new))
        .getResultList()
        .map(rows -> rows.stream().map(StatisticsStore::count).toList());
  }

  private static Count count(Object[] row) {
    return new Count(
        (UUID) row[0],
        (String) row[1],
        ((Number) row[2]).longValue(),
        ((Number) row[3]).longValue());
  }
}
