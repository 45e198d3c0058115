package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.identity.Invite;
import org.hashi.organization.AccountAffiliation;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.organization.Tenures;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/**
 * Coming by an invitation's link. Nothing is taken from whoever comes but the link and a user name:
 * all else stands in the invitation. A link that does not open looks like none, whatever the
 * reason.
 */
@ApplicationScoped
class Acceptance {
  private final Transactions transactions;
  private final Mandates mandates;
  private final Accounts accounts;
  private final Organizations organizations;
  private final Tenures tenures;
  private final Places places;
  private final AuditTrail audit;
  private final InvitationStore store = new InvitationStore();

  Acceptance(
      Transactions transactions,
      Mandates mandates,
      Accounts accounts,
      Organizations organizations,
      Tenures tenures,
      Places places,
      AuditTrail audit) {
    this.transactions = transactions;
    this.mandates = mandates;
    this.accounts = accounts;
    this.organizations = organizations;
    this.tenures = tenures;
    this.places = places;
    this.audit = audit;
  }

  /** What the link is for. */
  Uni<OpenInvitation> show(InvitationToken token) {
    return transactions.write(
        tx -> open(tx, store.byToken(tx, token.hash())).chain(one -> view(tx, one)));
  }

  /**
   * Makes an account for whoever comes. The link is checked before Keycloak is asked, because that
   * cannot be rolled back, and again while it is held: one of several who come at once wins, and
   * the users of the others are taken back.
   */
  Uni<FirstSignIn> withNewAccount(InvitationToken token, String username) {
    return Transactions.toTheEnd(
        transactions
            .write(tx -> open(tx, store.byToken(tx, token.hash())))
            .chain(one -> accounts.invite(new Invite(username, one.name(), one.email())))
            .call(
                made ->
                    transactions
                        .write(tx -> arrive(tx, token, made.accountId()))
                        .onFailure()
                        .call(() -> accounts.takeBack(made)))
            .map(made -> new FirstSignIn(made.username(), made.temporaryPassword())));
  }

  /** Adds what the link is for to an account that is there; nobody accepts what he has offered. */
  Uni<Void> withOwnAccount(Caller caller, InvitationToken token) {
    return transactions.write(
        tx ->
            accounts
                .own(tx, caller)
                .call(() -> accounts.requireOpen(tx, caller.accountId()))
                .chain(
                    account ->
                        open(tx, store.holdByToken(tx, token.hash()))
                            .invoke(one -> requireAnother(one, caller))
                            .chain(one -> join(tx, one, caller.accountId(), account.name())))
                .replaceWithVoid());
  }

  private Uni<UUID> arrive(Tx tx, InvitationToken token, UUID accountId) {
    return open(tx, store.holdByToken(tx, token.hash()))
        .call(one -> accounts.create(tx, accountId, one.name(), false))
        .call(one -> audit.administered(tx, one.invitedBy(), "account.invite", accountId))
        .chain(one -> join(tx, one, accountId, one.name()));
  }

  private Uni<UUID> join(Tx tx, Invitation one, UUID accountId, String name) {
    AccountAffiliation of =
        new AccountAffiliation(accountId, one.organizationId(), name, one.role(), one.profession());
    return places
        .requireNew(tx, of)
        .chain(() -> tenures.begin(tx, of, Japan.today(tx)))
        .call(id -> store.accept(tx, one.invitationId(), id))
        .call(() -> audit.administered(tx, accountId, "invitation.accept", one.invitationId()));
  }

  /** It waits, and who made it could still make it. */
  private Uni<Invitation> open(Tx tx, Uni<Invitation> found) {
    return found
        .invoke(
            one -> {
              if (one.state(tx.now()) != InvitationState.PENDING) {
                throw new NotFound();
              }
            })
        .call(
            one ->
                mandates
                    .stillGives(tx, one.invitedBy(), one.role(), one.organizationId())
                    .invoke(Acceptance::requireStanding));
  }

  private Uni<OpenInvitation> view(Tx tx, Invitation one) {
    return organizations
        .get(tx, one.organizationId())
        .map(OrganizationView::name)
        .chain(
            place ->
                accounts
                    .state(tx, one.invitedBy())
                    .map(
                        inviter ->
                            new OpenInvitation(
                                one.name(),
                                place,
                                one.role(),
                                one.profession(),
                                inviter.name(),
                                one.validUntil())));
  }

  private static void requireStanding(boolean stands) {
    if (!stands) {
      throw new NotFound();
    }
  }

  private static void requireAnother(Invitation one, Caller caller) {
    if (one.invitedBy().equals(caller.accountId())) {
      throw new PeopleProblem.OneselfNever();
    }
  }
}
