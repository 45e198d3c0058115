package org.hashi.recertification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.audit.AuditTrail;
import org.hashi.channel.ChannelPolicies;
import org.hashi.channel.Channels;
import org.hashi.channel.Members;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Headcount;
import org.hashi.organization.Japan;
import org.hashi.organization.Tenures;
import org.hashi.platform.InTurn;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.recertification.RollOverview.OrganizationRoll;
import org.hashi.recertification.RollOverview.OverdueRoom;
import org.jspecify.annotations.Nullable;

/**
 * What is overdue in the whole prefecture, for who audits it and who administers the server. Rooms
 * are known by who manages them: nobody learns here who the patients are.
 */
@ApplicationScoped
class Overview {
  private static final int LISTED = 200;

  /** A room that may be due: nothing was decided about it for at least a month. */
  private record Room(UUID channelId, LocalDate opened, @Nullable LocalDate lastMade) {
    LocalDate since() {
      return lastMade == null ? opened : lastMade;
    }
  }

  private final Transactions transactions;
  private final Accounts accounts;
  private final Affiliations affiliations;
  private final Tenures tenures;
  private final Channels channels;
  private final Members members;
  private final ChannelPolicies policies;
  private final Proofs proofs;
  private final AuditTrail audit;
  private final int months;

  Overview(
      Transactions transactions,
      Accounts accounts,
      Affiliations affiliations,
      Tenures tenures,
      Channels channels,
      Members members,
      ChannelPolicies policies,
      Proofs proofs,
      AuditTrail audit,
      @ConfigProperty(name = "hashi.recertification.months") int months) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.affiliations = affiliations;
    this.tenures = tenures;
    this.channels = channels;
    this.members = members;
    this.policies = policies;
    this.proofs = proofs;
    this.audit = audit;
    this.months = months;
  }

  /** Not found unless the caller audits for all, or administers the server. */
  Uni<RollOverview> of(Caller caller) {
    return transactions.writeOverseeing(
        tx ->
            require(tx, caller)
                .chain(() -> organizations(tx))
                .chain(organizations -> overview(tx, organizations))
                .call(
                    () ->
                        audit.administered(
                            tx,
                            caller.accountId(),
                            "recertification.oversee",
                            caller.accountId())));
  }

  private Uni<Void> require(Tx tx, Caller caller) {
    return accounts
        .requireAdministrator(tx, caller)
        .replaceWithVoid()
        .onFailure(NotFound.class)
        .recoverWithUni(() -> affiliations.requireAuditor(tx, caller).replaceWithVoid());
  }

  private Uni<List<OrganizationRoll>> organizations(Tx tx) {
    return tenures
        .headcounts(tx)
        .chain(
            all ->
                proofs
                    .lastMade(tx, all.stream().map(Headcount::organizationId).toList())
                    .map(
                        last ->
                            all.stream()
                                .map(one -> roll(one, last, Japan.today(tx)))
                                .sorted(Comparator.comparing(OrganizationRoll::dueOn))
                                .toList()));
  }

  private OrganizationRoll roll(Headcount one, Map<UUID, LocalDate> last, LocalDate today) {
    LocalDate made = last.get(one.organizationId());
    LocalDate day = Deadline.after(made, one.first(), months).day();
    return new OrganizationRoll(
        one.organizationId(), one.name(), one.people(), made, day, day.isBefore(today));
  }

  private Uni<RollOverview> overview(Tx tx, List<OrganizationRoll> organizations) {
    return channels
        .roomsOfPatients(tx)
        .chain(
            opened ->
                proofs
                    .lastMade(tx, opened.keySet())
                    .map(last -> old(opened, last, Japan.today(tx)))
                    .chain(
                        old ->
                            overdue(tx, old)
                                .map(
                                    late ->
                                        new RollOverview(
                                            organizations,
                                            opened.size(),
                                            late,
                                            old.size() > LISTED))));
  }

  /** No policy asks for more than once a month, so nothing younger is overdue. */
  private static List<Room> old(
      Map<UUID, Instant> opened, Map<UUID, LocalDate> last, LocalDate today) {
    return opened.entrySet().stream()
        .map(one -> new Room(one.getKey(), Japan.day(one.getValue()), last.get(one.getKey())))
        .filter(one -> one.since().plusMonths(1).isBefore(today))
        .sorted(Comparator.comparing(Room::since))
        .limit(LISTED + 1L)
        .toList();
  }

  private Uni<List<OverdueRoom>> overdue(Tx tx, List<Room> old) {
    return InTurn.each(old.stream().limit(LISTED).toList(), room -> one(tx, room))
        .map(
            all ->
                all.stream()
                    .filter(one -> one.dueOn().isBefore(Japan.today(tx)))
                    .sorted(Comparator.comparing(OverdueRoom::dueOn))
                    .toList());
  }

  private Uni<OverdueRoom> one(Tx tx, Room room) {
    return policies
        .reviewMonths(tx, room.channelId())
        .chain(
            ruled ->
                members
                    .managers(tx, room.channelId())
                    .map(
                        managers ->
                            new OverdueRoom(
                                room.channelId(),
                                managers,
                                room.lastMade(),
                                Deadline.after(room.lastMade(), room.opened(), ruled.orElse(months))
                                    .day())));
  }
}
