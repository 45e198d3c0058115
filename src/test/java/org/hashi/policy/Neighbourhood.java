package org.hashi.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.Channels;
import org.hashi.channel.MemberRole;
import org.hashi.channel.Members;
import org.hashi.channel.NewChannel;
import org.hashi.ground.Asked;
import org.hashi.ground.TheCast;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.AccountAffiliation;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.organization.Network;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.Organizations;
import org.hashi.platform.Ids;
import org.hashi.platform.Tx;

/** Associations, facilities, their people and rooms that no other test knows. */
@ApplicationScoped
class Neighbourhood {
  /** Somebody who belongs to one organization. */
  record Person(Caller caller, UUID affiliationId, UUID organizationId) {}

  private final Asked asked;
  private final Organizations organizations;
  private final Accounts accounts;
  private final Affiliations affiliations;
  private final Channels channels;
  private final Members members;
  private final Publishing publishing;

  Neighbourhood(
      Asked asked,
      Organizations organizations,
      Accounts accounts,
      Affiliations affiliations,
      Channels channels,
      Members members,
      Publishing publishing) {
    this.asked = asked;
    this.organizations = organizations;
    this.accounts = accounts;
    this.affiliations = affiliations;
    this.channels = channels;
    this.members = members;
    this.publishing = publishing;
  }

  UUID association() {
    return organization(OrganizationKind.ASSOCIATION, "見本医師会");
  }

  UUID facility() {
    return organization(OrganizationKind.FACILITY, "見本事業所");
  }

  UUID organization(OrganizationKind kind, String name) {
    String key = "m" + Ids.next();
    return asked.write(tx -> organizations.add(tx, new Network.Member(key, kind, name, null)));
  }

  /**
   * A centre, of the kind that nobody counts, operated by the association up to a day or for good.
   */
  UUID centre(UUID operator, LocalDate until) {
    UUID centre = organization(OrganizationKind.KEYCENTRE, "見本センター");
    asked.write(
        tx ->
            tx.rows(
                "insert into organization_relation (relation_id, kind, from_id, to_id, valid_to)"
                    + " values ($1, 'operates', $2, $3, $4)",
                Ids.next(),
                operator,
                centre,
                until));
    return centre;
  }

  Person member(UUID organizationId) {
    return person(organizationId, AffiliationRole.MEMBER);
  }

  Person administrator(UUID organizationId) {
    return person(organizationId, AffiliationRole.ADMINISTRATOR);
  }

  private Person person(UUID organizationId, AffiliationRole role) {
    UUID id = Ids.next();
    UUID affiliationId =
        asked.write(
            tx ->
                accounts
                    .create(tx, id, "見本 太郎", false)
                    .chain(() -> affiliate(tx, id, organizationId, role)));
    return new Person(new Caller(id), affiliationId, organizationId);
  }

  private Uni<UUID> affiliate(Tx tx, UUID id, UUID organizationId, AffiliationRole role) {
    return affiliations.begin(tx, new AccountAffiliation(id, organizationId, "見本 太郎", role, "06"));
  }

  /** A room with a manager and members; about a patient where the kind is about one. */
  UUID room(ChannelKind kind, Person manager, Person... others) {
    UUID patient = kind.holdsPatientData() ? Ids.next() : null;
    UUID room = asked.write(tx -> channels.open(tx, new NewChannel(kind, "見本の部屋", patient)));
    joins(room, manager, MemberRole.MANAGER);
    for (Person other : others) {
      joins(room, other, MemberRole.MEMBER);
    }
    return room;
  }

  void joins(UUID room, Person person, MemberRole role) {
    asked.write(tx -> members.join(tx, room, person.affiliationId(), role));
  }

  /** A version that holds since so many days. */
  PolicyVersion policy(UUID publisherId, int daysAgo, Rules rules) {
    return asked.write(
        tx ->
            publishing.publish(
                tx,
                TheCast.KOBAYASHI,
                publisherId,
                new PublishPolicy(
                    "見本の運用ポリシー",
                    "本文です。",
                    rules,
                    new PolicyContact("事務局", "0258-00-0000"),
                    Japan.today(tx).minusDays(daysAgo))));
  }
}
