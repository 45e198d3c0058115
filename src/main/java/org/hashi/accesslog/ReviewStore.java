package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code accesslog_review}, and on what it counts. */
final class ReviewStore {
  /** A review as it is stored, under the id it was stored with. */
  record Stored(UUID reviewId, Review review) {}

  private static final String INSERT =
      """
      insert into accesslog_review (review_id, period_from, period_to, affiliation_id, note,
        signed_at, entries, patients, people, findings, heads)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, decode($11, 'hex')) on conflict do nothing
      """;

  private static final String ALL =
      """
      select review_id, period_from, period_to, affiliation_id, note, signed_at, entries, patients,
        people, findings, encode(heads, 'hex')
      from accesslog_review order by period_from desc
      """;

  private static final String TOTALS =
      """
      select count(*), count(distinct c.patient_id), count(distinct e.actor_id)
      from audit_entry e left join channel_channel c on c.channel_id = e.chain_id
      where e.at >= $1 and e.at < $2
      """;

  private static final String HEADS =
      """
      select coalesce(encode(sha256(convert_to(string_agg(
        chain_id || '|' || last_no || '|' || encode(last_hash, 'hex'), ',' order by chain_id),
        'UTF8')), 'hex'), '')
      from audit_chain
      """;

  /** Every chain began with its first entry. */
  private static final String FIRST_DAY =
      """
      select (min(e.at) at time zone 'Asia/Tokyo')::date
      from audit_chain c join audit_entry e on e.chain_id = c.chain_id and e.no = 1
      """;

  /** Whether it was stored: not when a day of its period is signed off. */
  Uni<Boolean> insert(Tx tx, UUID reviewId, Review review) {
    Review.Totals totals = review.totals();
    return tx.rows(
            INSERT,
            reviewId,
            review.period().from(),
            review.period().to(),
            review.affiliationId(),
            review.note(),
            review.signedAt().atOffset(ZoneOffset.UTC),
            totals.entries(),
            totals.patients(),
            totals.people(),
            totals.findings(),
            review.heads())
        .map(rows -> rows.rowCount() == 1);
  }

  Uni<List<Stored>> all(Tx tx) {
    return tx.rows(ALL).map(rows -> Rows.all(rows, ReviewStore::stored));
  }

  Uni<Review.Totals> totals(Tx tx, Period period, long findings) {
    return tx.rows(TOTALS, period.begin(), period.end())
        .map(rows -> rows.iterator().next())
        .map(row -> new Review.Totals(row.getLong(0), row.getLong(1), row.getLong(2), findings));
  }

  Uni<String> heads(Tx tx) {
    return tx.rows(HEADS).map(rows -> rows.iterator().next().getString(0));
  }

  /** The day on which the trail begins, null before its first entry. */
  Uni<@Nullable LocalDate> firstDay(Tx tx) {
    return tx.rows(FIRST_DAY).map(rows -> rows.iterator().next().getLocalDate(0));
  }

  private static Stored stored(Row row) {
    return new Stored(
        row.getUUID(0),
        new Review(
            new Period(row.getLocalDate(1), row.getLocalDate(2)),
            row.getUUID(3),
            row.getString(4),
            row.getOffsetDateTime(5).toInstant(),
            new Review.Totals(row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9)),
            row.getString(10)));
  }
}
