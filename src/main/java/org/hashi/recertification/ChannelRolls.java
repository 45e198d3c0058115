package org.hashi.recertification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.audit.AuditTrail;
import org.hashi.channel.ChannelPolicies;
import org.hashi.channel.ChannelSummary;
import org.hashi.channel.Channels;
import org.hashi.channel.Entry;
import org.hashi.channel.MemberRole;
import org.hashi.channel.Members;
import org.hashi.channel.Membership;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.platform.InTurn;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** The members of a room, gone through by who manages it. */
@ApplicationScoped
class ChannelRolls {
  private final Transactions transactions;
  private final Channels channels;
  private final Members members;
  private final ChannelPolicies policies;
  private final Proofs proofs;
  private final AuditTrail audit;
  private final int months;

  ChannelRolls(
      Transactions transactions,
      Channels channels,
      Members members,
      ChannelPolicies policies,
      Proofs proofs,
      AuditTrail audit,
      @ConfigProperty(name = "hashi.recertification.months") int months) {
    this.transactions = transactions;
    this.channels = channels;
    this.members = members;
    this.policies = policies;
    this.proofs = proofs;
    this.audit = audit;
    this.months = months;
  }

  /** Everybody in the room; not found unless the caller manages it. */
  Uni<Roll> read(Caller caller, UUID channelId) {
    return transactions.write(
        tx ->
            members
                .toManage(tx, caller, channelId)
                .call(entry -> recorded(tx, entry, "channel.read", channelId))
                .chain(entry -> roll(tx, entry)));
  }

  /** Goes through the room: who is ended is removed in the same step. Returns the id. */
  Uni<UUID> recertify(Caller caller, UUID channelId, Recertify command) {
    return transactions.write(
        tx ->
            members
                .toGoThrough(tx, caller, channelId)
                .chain(
                    entry -> lines(tx, entry).chain(lines -> decide(tx, entry, lines, command))));
  }

  /** Those rooms that the caller manages, and when each is due. */
  Uni<List<DueRoll>> due(Tx tx, Caller caller) {
    return channels
        .mine(tx, caller)
        .map(mine -> mine.stream().filter(one -> one.role() == MemberRole.MANAGER).toList())
        .chain(
            mine ->
                proofs
                    .lastMade(tx, mine.stream().map(ChannelSummary::channelId).toList())
                    .chain(last -> InTurn.each(mine, one -> due(tx, one, last))));
  }

  private Uni<DueRoll> due(Tx tx, ChannelSummary one, Map<UUID, LocalDate> last) {
    LocalDate made = last.get(one.channelId());
    return deadline(tx, one.channelId(), made)
        .map(
            deadline ->
                deadline.roll(
                    Subject.CHANNEL, one.channelId(), one.title(), made, Japan.today(tx)));
  }

  private Uni<Deadline> deadline(Tx tx, UUID channelId, @Nullable LocalDate made) {
    return channels
        .openedAt(tx, channelId)
        .chain(
            opened ->
                policies
                    .reviewMonths(tx, channelId)
                    .map(ruled -> Deadline.after(made, Japan.day(opened), ruled.orElse(months))));
  }

  private Uni<UUID> decide(Tx tx, Entry entry, List<RollLine> lines, Recertify command) {
    Ruling ruling = Ruling.on(lines, command);
    return InTurn.each(
            lines.stream().filter(line -> ruling.ends(line.affiliationId())).toList(),
            line -> members.remove(tx, entry, line.person().accountId()))
        .chain(
            () ->
                proofs.keep(
                    tx,
                    new Caller(entry.accountId()),
                    Subject.CHANNEL,
                    entry.channelId(),
                    lines,
                    ruling))
        .call(id -> recorded(tx, entry, "channel.recertify", id));
  }

  private Uni<Roll> roll(Tx tx, Entry entry) {
    UUID id = entry.channelId();
    return lines(tx, entry)
        .chain(lines -> proofs.seen(tx, lines))
        .chain(
            lines ->
                proofs
                    .of(tx, id)
                    .chain(
                        made ->
                            deadline(tx, id, Made.lastDay(made))
                                .chain(deadline -> roll(tx, id, deadline, lines, made))));
  }

  private Uni<Roll> roll(Tx tx, UUID id, Deadline deadline, List<RollLine> lines, List<Made> made) {
    return channels
        .titles(tx, List.of(id))
        .map(
            titles ->
                new Roll(
                    Subject.CHANNEL,
                    id,
                    titles.getOrDefault(id, ""),
                    deadline.months(),
                    deadline.day(),
                    lines,
                    made));
  }

  private Uni<List<RollLine>> lines(Tx tx, Entry entry) {
    return members
        .of(tx, entry)
        .map(all -> all.stream().map(one -> line(one, entry.accountId())).toList());
  }

  private static RollLine line(Membership one, UUID reader) {
    return new RollLine(
        one.affiliationId(),
        one.person(),
        one.role().word(),
        Japan.day(one.joinedAt()),
        one.lastDay(),
        null,
        one.person().accountId().equals(reader));
  }

  private Uni<Void> recorded(Tx tx, Entry entry, String action, UUID subjectId) {
    return audit.record(tx, entry.channelId(), entry.accountId(), action, subjectId);
  }
}
