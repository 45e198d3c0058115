package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;

/** Statements on {@code channel_channel} about rooms, without asking who is in them. */
final class RoomStore {
  /** What is open through these affiliations, as far as whoever asks may see it. */
  Uni<List<Membership.Through>> through(Tx tx, Collection<UUID> affiliationIds) {
    return tx.rows(
            """
            select m.channel_id, c.kind, m.account_id, m.affiliation_id, m.role, m.last_day
            from channel_member m join channel_channel c using (channel_id)
            where m.affiliation_id = any($1) and m.left_seq is null
            order by m.channel_id, m.affiliation_id
            """,
            (Object) affiliationIds.toArray(UUID[]::new))
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new Membership.Through(
                            row.getUUID(0),
                            ChannelKind.of(row.getString(1)),
                            row.getUUID(2),
                            row.getUUID(3),
                            MemberRole.of(row.getString(4)),
                            row.getLocalDate(5))));
  }

  /** When each room of a patient was opened that somebody is in; as far as one may see it. */
  Uni<Map<UUID, Instant>> ofPatients(Tx tx) {
    return tx.rows(
            """
            select channel_id, created_at from channel_channel c
            where patient_id is not null and exists (
              select from channel_member m where m.channel_id = c.channel_id and left_seq is null)
            """)
        .map(
            rows -> {
              Map<UUID, Instant> opened = new HashMap<>();
              rows.forEach(row -> opened.put(row.getUUID(0), row.getOffsetDateTime(1).toInstant()));
              return opened;
            });
  }

  /** Rooms of patients that somebody is in and nobody manages, at most 200. */
  Uni<List<UUID>> unmanaged(Tx tx) {
    return tx.rows(
            """
            select channel_id from channel_channel c
            where patient_id is not null
              and exists (
                select from channel_member m where m.channel_id = c.channel_id and left_seq is null)
              and not exists (
                select from channel_member m
                where m.channel_id = c.channel_id and left_seq is null and m.role = 'manager')
            order by channel_id limit 200
            """)
        .map(rows -> Rows.all(rows, row -> row.getUUID(0)));
  }

  Uni<Map<UUID, String>> titles(Tx tx, Collection<UUID> channelIds) {
    return tx.rows(
            "select channel_id, title from channel_channel where channel_id = any($1)",
            (Object) channelIds.toArray(UUID[]::new))
        .map(
            rows -> {
              Map<UUID, String> titles = new HashMap<>();
              rows.forEach(row -> titles.put(row.getUUID(0), row.getString(1)));
              return titles;
            });
  }
}
