package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Caller;
import org.hashi.platform.Ids;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Inviting people: to one organization, in one role, by one link that works once. */
@ApplicationScoped
class Invitations {
  /** Nobody needs more in an hour, and whoever took over an account shall not send more. */
  private static final int AN_HOUR = 100;

  private final Transactions transactions;
  private final Mandates mandates;
  private final Places places;
  private final InvitationReader reader;
  private final AuditTrail audit;
  private final Duration validFor;
  private final InvitationStore store = new InvitationStore();

  Invitations(
      Transactions transactions,
      Mandates mandates,
      Places places,
      InvitationReader reader,
      AuditTrail audit,
      @ConfigProperty(name = "hashi.invitations.valid-for") Duration validFor) {
    this.transactions = transactions;
    this.mandates = mandates;
    this.places = places;
    this.reader = reader;
    this.audit = audit;
    this.validFor = validFor;
  }

  Uni<Invited> make(Caller by, MakeInvitation command) {
    InvitationToken token = InvitationToken.random();
    return transactions
        .write(
            tx ->
                mandates
                    .of(tx, by)
                    .chain(mandate -> check(tx, mandate, command))
                    .chain(() -> make(tx, by, command, token)))
        .map(made -> new Invited(made.invitationId(), token.secret(), made.validUntil()));
  }

  /**
   * Those that concern the people the caller looks after.
   *
   * @param organizationId only those to this organization
   */
  Uni<InvitationList> list(Caller by, @Nullable UUID organizationId) {
    return transactions.write(
        tx -> mandates.of(tx, by).chain(mandate -> reader.list(tx, mandate, organizationId)));
  }

  /** Makes the link worthless; once more changes nothing. */
  Uni<Void> cancel(Caller by, UUID invitationId) {
    return transactions.write(
        tx ->
            mandates
                .of(tx, by)
                .chain(mandate -> held(tx, mandate, invitationId))
                .chain(held -> cancel(tx, by, held)));
  }

  private Uni<Void> check(Tx tx, Mandate mandate, MakeInvitation command) {
    return places
        .check(tx, mandate, command.organizationId(), command.role(), command.profession())
        .chain(
            () ->
                store.madeSince(
                    tx, mandate.caller().accountId(), tx.now().minus(Duration.ofHours(1))))
        .invoke(
            made -> {
              if (made >= AN_HOUR) {
                throw new PeopleProblem.TooOften();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Invitation> make(Tx tx, Caller by, MakeInvitation command, InvitationToken token) {
    Invitation made =
        new Invitation(
            Ids.next(),
            command.organizationId(),
            command.role(),
            command.profession(),
            command.name(),
            command.email(),
            by.accountId(),
            tx.now(),
            tx.now().plus(validFor),
            null,
            null,
            null);
    return store
        .insert(tx, made, token.hash())
        .chain(() -> audit.administered(tx, by.accountId(), "invitation.make", made.invitationId()))
        .replaceWith(made);
  }

  private Uni<Invitation> held(Tx tx, Mandate mandate, UUID invitationId) {
    return store.hold(tx, invitationId).invoke(held -> mandate.requireAt(held.organizationId()));
  }

  private Uni<Void> cancel(Tx tx, Caller by, Invitation held) {
    if (held.acceptedAt() != null) {
      return Uni.createFrom().failure(new PeopleProblem.InvitationSettled());
    }
    return held.cancelledAt() != null
        ? Uni.createFrom().voidItem()
        : store
            .cancel(tx, held.invitationId())
            .chain(
                () ->
                    audit.administered(
                        tx, by.accountId(), "invitation.cancel", held.invitationId()));
  }
}
