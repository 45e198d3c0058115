package org.hashi.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.hashi.platform.Tx;

/** Statements on {@code audit_chain} and {@code audit_entry}. */
final class AuditStore {
  /** The chain's row is its lock: entries of one chain are written one after the other. */
  private static final String APPEND =
      """
      with head as (
        insert into audit_chain as chain (chain_id, last_no, last_hash)
        values ($1, 1, audit_hash(''::bytea, 1, $2, $3, $4, $5))
        on conflict (chain_id) do update set
          last_no = chain.last_no + 1,
          last_hash = audit_hash(chain.last_hash, chain.last_no + 1, $2, $3, $4, $5)
        returning last_no, last_hash
      )
      insert into audit_entry (chain_id, no, at, actor_id, action, subject_id, hash)
      select $1, last_no, $2, $3, $4, $5, last_hash from head
      """;

  /** The head vouches for the last entry: a chain that was cut short is broken at its end. */
  private static final String FIRST_BROKEN =
      """
      select no from (
        select no, hash, lag(hash, 1, ''::bytea) over (order by no) as before,
          row_number() over (order by no) as place, at, actor_id, action, subject_id
        from audit_entry where chain_id = ?1
      ) entry
      where no <> place or hash <> audit_hash(before, no, at, actor_id, action, subject_id)
      union all
      select last_no from audit_chain head where chain_id = ?1 and not exists (
        select from audit_entry last
        where last.chain_id = head.chain_id and last.no = head.last_no
          and last.hash = head.last_hash)
      order by 1 limit 1
      """;

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

  Uni<OptionalLong> firstBroken(Tx tx, UUID chainId) {
    return tx.session()
        .createNativeQuery(FIRST_BROKEN, Long.class)
        .setParameter(1, chainId)
        .getSingleResultOrNull()
        .map(no -> no == null ? OptionalLong.empty() : OptionalLong.of(no));
  }
}
