package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Tx;

/** Statements that read {@code identity_last_day}. */
final class LastDayStore {
  Uni<Map<UUID, LocalDate>> of(Tx tx, Collection<UUID> accountIds) {
    return tx.rows(
            "select account_id, day from identity_last_day where account_id = any($1)",
            (Object) accountIds.toArray(UUID[]::new))
        .map(
            rows -> {
              Map<UUID, LocalDate> days = new HashMap<>();
              rows.forEach(row -> days.put(row.getUUID(0), row.getLocalDate(1)));
              return days;
            });
  }
}
