package org.hashi.setup;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.Channels;
import org.hashi.channel.MemberRole;
import org.hashi.channel.Members;
import org.hashi.channel.NewChannel;
import org.hashi.identity.Accounts;
import org.hashi.organization.AccountAffiliation;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Network;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.patient.NewPatient;
import org.hashi.patient.Patients;
import org.hashi.platform.Tx;
import org.hashi.setup.Cast.Actor;
import org.hashi.setup.Cast.Facility;
import org.hashi.setup.Cast.Room;
import org.jspecify.annotations.Nullable;

/** Puts the cast on the network: facilities, people, the patient and their channels. */
@ApplicationScoped
class DemoStage {
  private final Setup setup;
  private final Organizations organizations;
  private final Accounts accounts;
  private final Affiliations affiliations;
  private final Patients patients;
  private final Channels channels;
  private final Members members;
  private final SetupStore store = new SetupStore();

  DemoStage(
      Setup setup,
      Organizations organizations,
      Accounts accounts,
      Affiliations affiliations,
      Patients patients,
      Channels channels,
      Members members) {
    this.setup = setup;
    this.organizations = organizations;
    this.accounts = accounts;
    this.affiliations = affiliations;
    this.patients = patients;
    this.channels = channels;
    this.members = members;
  }

  Uni<Void> set(Tx tx, Network network, Cast cast) {
    return setup
        .found(tx, network.prefecture())
        .chain(() -> setup.load(tx, network))
        .chain(() -> each(cast.facilities(), facility -> add(tx, facility)))
        .chain(() -> organizations.all(tx))
        .chain(all -> affiliate(tx, cast, ids(all)))
        .chain(ids -> open(tx, cast, ids));
  }

  private Uni<Void> add(Tx tx, Facility facility) {
    return organizations
        .add(
            tx,
            new Network.Member(
                facility.id(), OrganizationKind.FACILITY, facility.name(), facility.type()))
        .replaceWithVoid();
  }

  /** Returns the affiliations by user name. */
  private Uni<Map<String, UUID>> affiliate(Tx tx, Cast cast, Map<String, UUID> organizationIds) {
    Map<String, UUID> ids = new HashMap<>();
    return each(
            cast.people(),
            actor ->
                join(tx, affiliation(actor, organizationIds))
                    .invoke(id -> ids.put(actor.username(), id))
                    .replaceWithVoid())
        .replaceWith(ids);
  }

  private Uni<UUID> join(Tx tx, AccountAffiliation of) {
    return accounts
        .create(tx, of.accountId(), of.personName(), false)
        .chain(() -> affiliations.begin(tx, of));
  }

  private static AccountAffiliation affiliation(Actor actor, Map<String, UUID> organizationIds) {
    UUID organization = required(organizationIds, actor.organization());
    return new AccountAffiliation(
        actor.subject(), organization, actor.name(), actor.role(), actor.profession());
  }

  private Uni<Void> open(Tx tx, Cast cast, Map<String, UUID> affiliations) {
    Room team = cast.room("team");
    NewPatient patient =
        new NewPatient(cast.patient().id(), cast.patient().name(), cast.patient().nameKana());
    return patients
        .register(tx, patient)
        .chain(id -> channels.open(tx, new NewChannel(ChannelKind.TEAM, team.title(), id)))
        .chain(id -> store.keepChannel(tx, team.id(), id))
        .chain(() -> store.channels(tx))
        .chain(ids -> each(cast.channels(), room -> fill(tx, room, ids, affiliations)));
  }

  private Uni<Void> fill(Tx tx, Room room, Map<String, UUID> ids, Map<String, UUID> affiliations) {
    UUID channelId = required(ids, room.id());
    return join(tx, channelId, room.issuers(), MemberRole.ISSUER, affiliations)
        .chain(() -> join(tx, channelId, room.managers(), MemberRole.MANAGER, affiliations))
        .chain(() -> join(tx, channelId, room.members(), MemberRole.MEMBER, affiliations));
  }

  private Uni<Void> join(
      Tx tx,
      UUID channelId,
      @Nullable List<String> usernames,
      MemberRole role,
      Map<String, UUID> affiliations) {
    return each(
        usernames == null ? List.of() : usernames,
        username -> members.join(tx, channelId, required(affiliations, username), role));
  }

  private static Map<String, UUID> ids(List<OrganizationView> all) {
    Map<String, UUID> ids = new HashMap<>();
    all.forEach(one -> ids.put(String.valueOf(one.networkId()), one.organizationId()));
    return ids;
  }

  private static UUID required(Map<String, UUID> ids, String key) {
    return Objects.requireNonNull(ids.get(key), key);
  }

  /** One after the other, because they share a transaction. */
  static <T> Uni<Void> each(List<T> items, Function<T, Uni<Void>> work) {
    return Multi.createFrom()
        .iterable(items)
        .onItem()
        .transformToUniAndConcatenate(item -> work.apply(item).replaceWith(item))
        .collect()
        .last()
        .replaceWithVoid();
  }
}
