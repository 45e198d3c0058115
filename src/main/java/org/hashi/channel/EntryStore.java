package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashi.organization.Japan;
import org.hashi.platform.Tx;
import org.hashi.policy.Consent;
import org.jspecify.annotations.Nullable;

/** Statements that let members in. */
final class EntryStore {
  private static final String ENTRY =
      """
      select m.channel_id, c.kind, m.account_id, m.affiliation_id, m.role,
        case c.kind when 'team' then coalesce(p.consent, 'unchecked') else 'given' end
      """;

  /**
   * A membership counts up to its last day, and only while the affiliation it rests on gives rights
   * (record 23). Policies are about care teams: elsewhere there is no key to look by. $3 is today.
   */
  private static final String TODAY =
      """
        join channel_channel c on c.channel_id = m.channel_id
        join organization_term t on t.affiliation_id = m.affiliation_id
          and t.first_day <= $3 and coalesce(least(t.last_day, m.last_day) >= $3, true)
        left join lateral policy_consent(
          case c.kind when 'team' then m.channel_id end, m.account_id, $3) p on true
      """;

  static final String ONE =
      ENTRY
          + " from channel_member m"
          + TODAY
          + " where m.account_id = $1 and m.channel_id = $2 and m.left_seq is null";

  static final String FREE =
      ENTRY
          + """
            from unnest($1::uuid[], $2::uuid[]) as k (account_id, channel_id)
              join channel_member m using (account_id, channel_id)
          """
          + TODAY
          + " where m.left_seq is null for no key update of m skip locked";

  /**
   * Holds the membership for one write at a time. Sharing it would let a page that never stops
   * writing hold off its own removal for as long as it likes.
   */
  Uni<Void> lockMembership(Tx tx, UUID accountId, UUID channelId) {
    return tx.session()
        .createNativeQuery(
            "select 1 from channel_member where channel_id = ?1 and account_id = ?2"
                + " and left_seq is null for no key update",
            Integer.class)
        .setParameter(1, channelId)
        .setParameter(2, accountId)
        .getResultList()
        .replaceWithVoid();
  }

  /** Locks as {@link #lockMembership} does; memberships that are held or ended are left out. */
  Uni<List<Entry>> lockFreeMemberships(Tx tx, List<Knock> knocks) {
    return tx.rows(
            FREE,
            knocks.stream().map(knock -> knock.caller().accountId()).toArray(UUID[]::new),
            knocks.stream().map(Knock::door).toArray(UUID[]::new),
            Japan.today(tx))
        .map(
            rows -> {
              List<Entry> entries = new ArrayList<>();
              rows.forEach(row -> entries.add(entry(row)));
              return entries;
            });
  }

  Uni<@Nullable Entry> entry(Tx tx, UUID accountId, UUID channelId) {
    return tx.rows(ONE, accountId, channelId, Japan.today(tx))
        .map(rows -> rows.size() == 0 ? null : entry(rows.iterator().next()));
  }

  private static Entry entry(Row row) {
    return new Entry(
        row.getUUID(0),
        ChannelKind.of(row.getString(1)),
        row.getUUID(2),
        row.getUUID(3),
        MemberRole.of(row.getString(4)),
        Consent.of(row.getString(5)));
  }
}
