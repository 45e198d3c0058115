package org.hashi.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hashi.platform.Tx;

/** Statements on {@code audit_chain} and {@code audit_entry}. */
final class AuditStore {
  private static final String APPEND = "select audit_append($1, $2, $3, $4, $5)";

  /** In the order of the chains, so that two transactions never wait for each other. */
  Uni<Void> append(Tx tx, List<Touch> touches) {
    OffsetDateTime at = tx.now().atOffset(ZoneOffset.UTC);
    return tx.each(
        APPEND,
        touches.stream()
            .sorted(Comparator.comparing(Touch::chainId))
            .map(one -> Tuple.of(one.chainId(), at, one.actorId(), one.action(), one.subjectId()))
            .toList());
  }

  /** Where every chain stands. */
  Uni<List<Head>> heads(Tx tx) {
    return tx.rows("select chain_id, last_no, last_hash from audit_chain order by chain_id")
        .map(
            rows -> {
              List<Head> heads = new ArrayList<>();
              rows.forEach(
                  row ->
                      heads.add(
                          new Head(row.getUUID(0), row.getLong(1), row.getBuffer(2).getBytes())));
              return heads;
            });
  }

  /** Whether the role this server has may change entries. */
  Uni<Boolean> isChangeable(Tx tx) {
    return tx.rows("select has_table_privilege('audit_entry', 'update, delete, truncate')")
        .map(rows -> rows.iterator().next().getBoolean(0));
  }
}
