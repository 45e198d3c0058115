package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Tx;

/** On which day somebody was last here: by that an account is found that nobody uses any more. */
@ApplicationScoped
public class LastDays {
  private final LastDayStore store = new LastDayStore();

  /** The day in Japan by account; whoever was never here is left out. */
  public Uni<Map<UUID, LocalDate>> of(Tx tx, Collection<UUID> accountIds) {
    return store.of(tx, accountIds);
  }
}
