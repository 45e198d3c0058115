package org.hashi.setup;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.identity.Invitation;
import org.hashi.identity.Invite;
import org.hashi.organization.AccountAffiliation;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** Letting coordinators and officers in. */
@ApplicationScoped
class Invitations {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Organizations organizations;
  private final Affiliations affiliations;
  private final CommonChannels channels;
  private final CodeLists lists;
  private final AuditTrail audit;

  Invitations(
      Transactions transactions,
      Accounts accounts,
      Organizations organizations,
      Affiliations affiliations,
      CommonChannels channels,
      CodeLists lists,
      AuditTrail audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.organizations = organizations;
    this.affiliations = affiliations;
    this.channels = channels;
    this.lists = lists;
    this.audit = audit;
  }

  /** Everything is checked before Keycloak is asked, because that cannot be rolled back. */
  Uni<Invited> invite(Caller caller, InviteCoordinator command) {
    return transactions
        .write(tx -> check(tx, caller, command))
        .chain(
            organization ->
                accounts
                    .invite(new Invite(command.username(), command.name(), command.email()))
                    .call(made -> join(caller, made, organization, command)))
        .map(made -> new Invited(made.username(), made.temporaryPassword()));
  }

  /** Gives an account its place: affiliation, and the channels that come with it. */
  Uni<UUID> join(Tx tx, AccountAffiliation of) {
    return accounts
        .create(tx, of.accountId(), of.personName(), false)
        .chain(() -> affiliations.begin(tx, of));
  }

  private Uni<OrganizationView> check(Tx tx, Caller caller, InviteCoordinator command) {
    return accounts
        .requireAdministrator(tx, caller)
        .invoke(() -> lists.require(Dimension.PROFESSION, command.profession()))
        .chain(() -> organization(tx, command.organizationId()))
        .invoke(Invitations::requireOffice);
  }

  private Uni<OrganizationView> organization(Tx tx, UUID organizationId) {
    return organizations
        .get(tx, organizationId)
        .onFailure(NotFound.class)
        .transform(missing -> new Invalid("organizationId", "所属を選び直してください。"));
  }

  private Uni<Void> join(
      Caller by, Invitation made, OrganizationView organization, InviteCoordinator command) {
    return transactions
        .write(
            tx ->
                join(tx, made, organization, command)
                    .call(
                        () ->
                            audit.administered(
                                tx, by.accountId(), "account.invite", made.accountId())))
        .onFailure()
        .call(() -> accounts.takeBack(made));
  }

  private Uni<Void> join(
      Tx tx, Invitation made, OrganizationView organization, InviteCoordinator command) {
    boolean officer = organization.kind() == OrganizationKind.PREFECTURE;
    AccountAffiliation of =
        new AccountAffiliation(
            made.accountId(),
            organization.organizationId(),
            command.name(),
            officer ? AffiliationRole.OFFICER : AffiliationRole.COORDINATOR,
            command.profession());
    return join(tx, of)
        .chain(
            affiliationId ->
                officer
                    ? channels.joinOfficer(tx, affiliationId)
                    : channels.joinCoordinator(tx, affiliationId));
  }

  private static void requireOffice(OrganizationView organization) {
    switch (organization.kind()) {
      case PREFECTURE, CENTRE, KEYCENTRE -> {}
      default -> throw new Invalid("organizationId", "拠点または都道府県を選んでください。");
    }
  }
}
