package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import java.util.UUID;
import org.hashi.platform.Tx;

/** Statements on {@code consultation_key}. */
final class PseudonymStore {
  private static final String MAKE =
      "insert into consultation_key (centre_id, key) values ($1, $2) on conflict do nothing";
  private static final String KEY = "select key from consultation_key where centre_id = $1";

  /** The centre's key; {@code fresh} becomes it when there was none. */
  Uni<Buffer> key(Tx tx, UUID centreId, Buffer fresh) {
    return tx.rows(MAKE, centreId, fresh)
        .chain(() -> tx.rows(KEY, centreId))
        .map(rows -> rows.iterator().next().getBuffer("key"));
  }
}
