package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.codelist.Code;
import org.hashi.codelist.Dimension;
import org.hashi.platform.Tx;

/** The counts, read out of {@code statistics_count}. */
final class StatisticsStore {
  /** What one centre counted under one primary content in one month. */
  record Count(UUID centreId, String content, long newMatters, long contacts) {
    Count minus(Count other) {
      return new Count(centreId, content, newMatters - other.newMatters, contacts - other.contacts);
    }

    boolean isNothing() {
      return newMatters == 0 && contacts == 0;
    }
  }

  private static final String COUNTS =
      """
      select centre_id, dimension, code, sum(new_matters) as new_matters, sum(contacts) as contacts
      from statistics_count
      where month = $1 and dimension in ('', $2) and kind = any($3)
      group by centre_id, dimension, code
      """;

  /** What is missing to a centre's whole is its unknown. */
  Uni<List<Count>> counts(Tx tx, YearMonth month, Collection<String> kinds) {
    return tx.rows(COUNTS, month.atDay(1), Dimension.CONTENT.id(), kinds.toArray(String[]::new))
        .map(
            rows -> {
              List<Count> known = new ArrayList<>();
              Map<UUID, Count> unknown = new HashMap<>();
              rows.forEach(
                  row -> {
                    boolean whole = row.getString("dimension").isEmpty();
                    Count count =
                        new Count(
                            row.getUUID("centre_id"),
                            whole ? Code.UNKNOWN : row.getString("code"),
                            row.getLong("new_matters"),
                            row.getLong("contacts"));
                    if (whole) {
                      unknown.put(count.centreId(), count);
                    } else {
                      known.add(count);
                    }
                  });
              known.forEach(
                  count ->
                      unknown.computeIfPresent(count.centreId(), (id, rest) -> rest.minus(count)));
              known.addAll(unknown.values());
              known.removeIf(Count::isNothing);
              return known;
            });
  }
}
