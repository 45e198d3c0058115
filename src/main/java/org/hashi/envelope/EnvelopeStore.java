package org.hashi.envelope;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code envelope_envelope}. */
@ApplicationScoped
class EnvelopeStore {
  private static final int LISTED = 20;

  /** The one that lies ready. */
  record Ready(Instant sealedAt, UUID sealedBy) {}

  /** For a request that has no context yet on which a session could be opened. */
  private final Pool pool;

  EnvelopeStore(Pool pool) {
    this.pool = pool;
  }

  /** Makes the one before void. */
  Uni<Void> seal(Tx tx, UUID envelopeId, UUID by, Buffer codeHash) {
    return tx.rows(
            "update envelope_envelope set void_at = $1 where void_at is null and opened_at is null",
            tx.now().atOffset(ZoneOffset.UTC))
        .chain(
            () ->
                tx.rows(
                    "insert into envelope_envelope (envelope_id, sealed_by, sealed_at, code_hash)"
                        + " values ($1, $2, $3, $4)",
                    envelopeId,
                    by,
                    tx.now().atOffset(ZoneOffset.UTC),
                    codeHash))
        .replaceWithVoid();
  }

  /** Opens the one of this code; its id, null when none of it lies ready. */
  Uni<@Nullable UUID> open(
      Tx tx, Buffer codeHash, OpenEnvelope wish, Buffer handleHash, Instant endsAt) {
    return tx.rows(
            """
            update envelope_envelope
            set opened_at = $2, opened_by = $3, reason = $4, handle_hash = $5, ends_at = $6
            where code_hash = $1 and void_at is null and opened_at is null
            returning envelope_id
            """,
            codeHash,
            tx.now().atOffset(ZoneOffset.UTC),
            wish.openedBy(),
            wish.reason(),
            handleHash,
            endsAt.atOffset(ZoneOffset.UTC))
        .map(rows -> Rows.all(rows, row -> row.getUUID(0)).stream().findFirst().orElse(null));
  }

  Uni<List<Ready>> ready(Tx tx) {
    return tx.rows(
            "select sealed_at, sealed_by from envelope_envelope"
                + " where void_at is null and opened_at is null")
        .map(
            rows ->
                Rows.all(
                    rows, row -> new Ready(row.getOffsetDateTime(0).toInstant(), row.getUUID(1))));
  }

  Uni<List<EnvelopeOpening>> opened(Tx tx) {
    return tx.rows(
            "select opened_by, reason, opened_at, ends_at from envelope_envelope"
                + " where opened_at is not null order by opened_at desc limit $1",
            LISTED)
        .map(rows -> Rows.all(rows, EnvelopeStore::opening));
  }

  /** Whether that ended anything. */
  Uni<Boolean> end(Tx tx, UUID envelopeId) {
    return tx.rows(
            "update envelope_envelope set ends_at = $2 where envelope_id = $1 and ends_at > $2",
            envelopeId,
            tx.now().atOffset(ZoneOffset.UTC))
        .map(rows -> rows.rowCount() > 0);
  }

  /** What a handle has opened and is not over; null when nothing is. */
  Uni<@Nullable OpenedEnvelope> standing(Buffer handleHash) {
    return pool.preparedQuery(
            "select envelope_id, ends_at from envelope_envelope"
                + " where handle_hash = $1 and ends_at > now() and not exists ("
                + "   select from identity_account where account_id = $2 and disabled_at is not null)")
        .execute(Tuple.of(handleHash, Envelopes.ACCOUNT))
        .map(
            rows -> {
              var found = rows.iterator();
              if (!found.hasNext()) {
                return null;
              }
              var row = found.next();
              return new OpenedEnvelope(row.getUUID(0), row.getOffsetDateTime(1).toInstant());
            });
  }

  private static EnvelopeOpening opening(Row row) {
    return new EnvelopeOpening(
        row.getString(0),
        row.getString(1),
        row.getOffsetDateTime(2).toInstant(),
        row.getOffsetDateTime(3).toInstant());
  }
}
