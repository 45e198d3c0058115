package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.consultation.CountedContact;
import org.hashi.platform.FiscalYear;
import org.hashi.platform.Tx;

/** How often what is counted of a centre's fiscal year has changed: {@code statistics_change}. */
final class ChangeStore {
  private static final String NOTE =
      """
      insert into statistics_change as c (fiscal_year, centre_id, changes)
      select fiscal_year, centre_id, 1 from unnest($1::int[], $2::uuid[]) as t(fiscal_year, centre_id)
      on conflict (fiscal_year, centre_id) do update set changes = c.changes + 1
      """;

  private record CentreYear(int fiscalYear, UUID centreId) {
    static CentreYear of(CountedContact contact) {
      return new CentreYear(FiscalYear.of(contact.occurredOn()), contact.centreId());
    }
  }

  /** Everybody notes them in the same order, so that no two wait for each other. */
  private static final Comparator<CentreYear> ORDER =
      Comparator.comparing(CentreYear::fiscalYear).thenComparing(CentreYear::centreId);

  /** Notes that something changes where these are counted. */
  Uni<Void> note(Tx tx, Collection<CountedContact> contacts) {
    List<CentreYear> all = contacts.stream().map(CentreYear::of).distinct().sorted(ORDER).toList();
    return all.isEmpty()
        ? Uni.createFrom().voidItem()
        : tx.rows(
                NOTE,
                all.stream().map(CentreYear::fiscalYear).toArray(Integer[]::new),
                all.stream().map(CentreYear::centreId).toArray(UUID[]::new))
            .replaceWithVoid();
  }

  /** The changes of a fiscal year by centre, but for centres that never had one. */
  Uni<Map<UUID, Long>> changes(Tx tx, int fiscalYear) {
    return tx.rows(
            "select centre_id, changes from statistics_change where fiscal_year = $1", fiscalYear)
        .map(
            rows -> {
              Map<UUID, Long> changes = new HashMap<>();
              rows.forEach(row -> changes.put(row.getUUID(0), row.getLong(1)));
              return changes;
            });
  }
}
