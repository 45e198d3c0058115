package org.hashi.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standings;
import org.hashi.platform.EventLog;
import org.hashi.platform.Ids;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** The channels and what a member sees of them. */
@ApplicationScoped
public class Channels {
  private final Transactions transactions;
  private final ChannelAccess access;
  private final Affiliations affiliations;
  private final EventLog log;
  private final AuditTrail audit;
  private final ChannelStore store = new ChannelStore();
  private final RoomStore rooms = new RoomStore();

  Channels(
      Transactions transactions,
      ChannelAccess access,
      Affiliations affiliations,
      EventLog log,
      AuditTrail audit) {
    this.transactions = transactions;
    this.access = access;
    this.affiliations = affiliations;
    this.log = log;
    this.audit = audit;
  }

  /** Opens a channel with its stream, still without members. */
  public Uni<UUID> open(Tx tx, NewChannel from) {
    UUID id = Ids.next();
    return tx.session()
        .insert(new Channel(id, from, tx.now()))
        .chain(() -> log.open(tx, id))
        .replaceWith(id);
  }

  /** One channel with its members. */
  public Uni<ChannelView> view(Caller caller, UUID channelId) {
    return transactions.snapshot(
        tx ->
            access
                .toRead(tx, caller, channelId)
                .call(entry -> audited(tx, entry))
                .chain(entry -> view(tx, entry)));
  }

  /** The caller's channels, each with the number of its last event. */
  public Uni<List<ChannelSummary>> mine(Tx tx, Caller caller) {
    return store
        .mine(tx, caller.accountId())
        .chain(
            mine ->
                log.last(tx, mine.stream().map(ChannelStore.Mine::channelId).toList())
                    .map(seqs -> summaries(mine, seqs)));
  }

  /** The ids of the channels that are open to an account now. */
  public Uni<List<UUID>> of(Tx tx, UUID accountId) {
    return store.openTo(tx, accountId);
  }

  /** The ids of all channels that are for this, as far as the transaction may see them. */
  public Uni<List<UUID>> ofKind(Tx tx, ChannelKind kind) {
    return store.ofKind(tx, kind);
  }

  /** What rooms are called, for whoever was let in there by another door. */
  public Uni<Map<UUID, String>> titles(Tx tx, Collection<UUID> channelIds) {
    return rooms.titles(tx, channelIds);
  }

  /** What is open through these affiliations, as far as the transaction may see it. */
  public Uni<List<Membership.Through>> through(Tx tx, Collection<UUID> affiliationIds) {
    return rooms.through(tx, affiliationIds);
  }

  /** When each room of a patient was opened, for who oversees them. */
  public Uni<Map<UUID, Instant>> roomsOfPatients(Tx tx) {
    return rooms.ofPatients(tx);
  }

  /** When a room was opened; for whoever was let in. */
  public Uni<Instant> openedAt(Tx tx, UUID channelId) {
    return store.channel(tx, channelId).map(channel -> channel.createdAt);
  }

  /** Who may receive which of the channels' events, past members included. */
  public Uni<Map<UUID, Audience>> audiences(Tx tx, Collection<UUID> channelIds) {
    return store.intervals(tx, channelIds);
  }

  private Uni<Void> audited(Tx tx, Entry entry) {
    return entry.holdsPatientData()
        ? audit.record(tx, entry.channelId(), entry.accountId(), "channel.read", entry.channelId())
        : Uni.createFrom().voidItem();
  }

  private Uni<ChannelView> view(Tx tx, Entry entry) {
    record Rows(Channel channel, long seq, List<Member> members) {}
    return store
        .channel(tx, entry.channelId())
        .chain(
            channel ->
                log.last(tx, entry.channelId())
                    .chain(
                        seq ->
                            store
                                .members(tx, entry.channelId())
                                .map(members -> new Rows(channel, seq, members))))
        .chain(
            rows ->
                affiliations
                    .byId(tx, rows.members().stream().map(m -> m.affiliationId).toList())
                    .map(
                        standings ->
                            new ChannelView(
                                entry.channelId(),
                                entry.kind(),
                                rows.channel().title,
                                rows.seq(),
                                entry.role(),
                                views(rows.members(), standings))));
  }

  private static List<MemberView> views(List<Member> members, Standings standings) {
    return members.stream()
        .map(
            member ->
                new MemberView(
                    standings.person(member.affiliationId),
                    MemberRole.of(member.role),
                    member.joinedAt,
                    member.lastDay))
        .toList();
  }

  private static List<ChannelSummary> summaries(
      List<ChannelStore.Mine> mine, Map<UUID, Long> seqs) {
    return mine.stream()
        .map(
            one ->
                new ChannelSummary(
                    one.channelId(),
                    one.kind(),
                    one.title(),
                    seqs.getOrDefault(one.channelId(), 0L),
                    one.members(),
                    one.role(),
                    0))
        .toList();
  }
}
