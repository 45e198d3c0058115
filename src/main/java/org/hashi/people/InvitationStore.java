package org.hashi.people;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hashi.organization.AffiliationRole;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code people_invitation}. */
final class InvitationStore {
  /** A page holds no more than this. */
  private static final int MOST = 200;

  private static final String INVITATION =
      """
      select invitation_id, organization_id, role, profession, person_name, email, invited_by,
        invited_at, valid_until, accepted_at, affiliation_id, cancelled_at
      from people_invitation
      """;

  Uni<Void> insert(Tx tx, Invitation made, Buffer tokenHash) {
    return tx.rows(
            """
            insert into people_invitation (invitation_id, organization_id, role, profession,
              person_name, email, invited_by, invited_at, valid_until, token_hash)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """,
            made.invitationId(),
            made.organizationId(),
            made.role().word(),
            made.profession(),
            made.name(),
            made.email(),
            made.invitedBy(),
            at(made.invitedAt()),
            at(made.validUntil()),
            tokenHash)
        .replaceWithVoid();
  }

  Uni<List<Invitation>> all(Tx tx) {
    return tx.rows(INVITATION + " order by invitation_id desc limit $1", MOST)
        .map(InvitationStore::invitations);
  }

  Uni<List<Invitation>> at(Tx tx, Collection<UUID> organizationIds) {
    return tx.rows(
            INVITATION + " where organization_id = any($1) order by invitation_id desc limit $2",
            organizationIds.toArray(UUID[]::new),
            MOST)
        .map(InvitationStore::invitations);
  }

  /** Nobody else changes it until the transaction ends; not found when there is none. */
  Uni<Invitation> hold(Tx tx, UUID invitationId) {
    return tx.rows(INVITATION + " where invitation_id = $1 for update", invitationId)
        .map(InvitationStore::only);
  }

  /** The one whose link this is; not found when there is none. */
  Uni<Invitation> byToken(Tx tx, Buffer tokenHash) {
    return tx.rows(INVITATION + " where token_hash = $1", tokenHash).map(InvitationStore::only);
  }

  /** The same, held: of several who come by one link the others wait, and then find it used. */
  Uni<Invitation> holdByToken(Tx tx, Buffer tokenHash) {
    return tx.rows(INVITATION + " where token_hash = $1 for update", tokenHash)
        .map(InvitationStore::only);
  }

  Uni<Long> madeSince(Tx tx, UUID invitedBy, Instant since) {
    return tx.rows(
            "select count(*) from people_invitation where invited_by = $1 and invited_at > $2",
            invitedBy,
            at(since))
        .map(rows -> rows.iterator().next().getLong(0));
  }

  Uni<Void> accept(Tx tx, UUID invitationId, UUID affiliationId) {
    return tx.rows(
            "update people_invitation set accepted_at = $2, affiliation_id = $3"
                + " where invitation_id = $1",
            invitationId,
            at(tx.now()),
            affiliationId)
        .replaceWithVoid();
  }

  Uni<Void> cancel(Tx tx, UUID invitationId) {
    return tx.rows(
            "update people_invitation set cancelled_at = $2 where invitation_id = $1",
            invitationId,
            at(tx.now()))
        .replaceWithVoid();
  }

  /** All that somebody has made and nobody accepted. */
  Uni<Void> cancelAllOf(Tx tx, UUID invitedBy) {
    return cancelAllOf(tx, invitedBy, null);
  }

  /** The same at one organization. */
  Uni<Void> cancelAllOf(Tx tx, UUID invitedBy, @Nullable UUID organizationId) {
    return tx.rows(
            """
            update people_invitation set cancelled_at = $3
            where invited_by = $1 and accepted_at is null and cancelled_at is null
              and ($2::uuid is null or organization_id = $2)
            """,
            invitedBy,
            organizationId,
            at(tx.now()))
        .replaceWithVoid();
  }

  private static Invitation only(RowSet<Row> rows) {
    return invitations(rows).stream().findFirst().orElseThrow(NotFound::new);
  }

  private static List<Invitation> invitations(RowSet<Row> rows) {
    List<Invitation> all = new ArrayList<>();
    rows.forEach(row -> all.add(invitation(row)));
    return all;
  }

  private static Invitation invitation(Row row) {
    return new Invitation(
        row.getUUID(0),
        row.getUUID(1),
        AffiliationRole.of(row.getString(2)),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getUUID(6),
        row.getOffsetDateTime(7).toInstant(),
        row.getOffsetDateTime(8).toInstant(),
        instant(row.getOffsetDateTime(9)),
        row.getUUID(10),
        instant(row.getOffsetDateTime(11)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime column) {
    return column == null ? null : column.toInstant();
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
