package org.hashi.envelope;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.identity.Handle;
import org.hashi.identity.StepUp;
import org.hashi.platform.Ids;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Sealing envelopes, opening one, and who is told. */
@ApplicationScoped
class Envelopes {
  /** As whom an envelope lets administer: nobody's account, in no room and no organization. */
  static final UUID ACCOUNT = UUID.fromString("00000000-0000-7000-8000-00000000ad03");

  private static final String NAME = "非常用の管理者";
  private static final Duration LASTING = Duration.ofMinutes(60);
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * An envelope that was just opened.
   *
   * @param handle what the browser keeps
   */
  record Handed(String handle, EnvelopeOpening opening) {
    @Override
    public String toString() {
      return "Handed[]";
    }
  }

  private final Transactions transactions;
  private final Accounts accounts;
  private final AuditTrail audit;
  private final KeycloakAbsence absence;
  private final EnvelopeStore store;

  Envelopes(
      Transactions transactions,
      Accounts accounts,
      AuditTrail audit,
      KeycloakAbsence absence,
      EnvelopeStore store) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.audit = audit;
    this.absence = absence;
    this.store = store;
  }

  /** Seals a new one; the one before is void. */
  Uni<SealedEnvelope> seal(Caller caller) {
    EnvelopeCode code = EnvelopeCode.random();
    UUID id = Ids.next();
    return transactions.write(
        tx ->
            accounts
                .requireAdministrator(tx, caller)
                .invoke(() -> StepUp.require(tx, caller))
                .chain(() -> accounts.create(tx, ACCOUNT, NAME, true))
                .chain(() -> store.seal(tx, id, caller.accountId(), code.hash()))
                .chain(() -> audit.administered(tx, caller.accountId(), "envelope.seal", id))
                .replaceWith(() -> new SealedEnvelope(code.printed(), tx.now())));
  }

  Uni<EnvelopeState> state(Caller caller) {
    return transactions.write(
        tx ->
            accounts
                .requireAdministrator(tx, caller)
                .chain(() -> store.ready(tx))
                .chain(ready -> state(tx, ready.stream().findFirst().orElse(null))));
  }

  /** Opens the one of this code, while Keycloak is away. */
  Uni<Handed> open(OpenEnvelope wish) {
    if (!absence.isLong()) {
      return Uni.createFrom().failure(new EnvelopeProblem.NotNeeded());
    }
    String handle = Handle.anew(RANDOM);
    return transactions.write(tx -> open(tx, wish, handle));
  }

  private Uni<Handed> open(Tx tx, OpenEnvelope wish, String handle) {
    var endsAt = tx.now().plus(LASTING);
    return store
        .open(tx, EnvelopeCode.typed(wish.code()).hash(), wish, Handle.hash(handle), endsAt)
        .onItem()
        .ifNull()
        .failWith(EnvelopeProblem.WrongCode::new)
        .chain(id -> audit.administered(tx, ACCOUNT, "envelope.open", id))
        .replaceWith(
            () ->
                new Handed(
                    handle, new EnvelopeOpening(wish.openedBy(), wish.reason(), tx.now(), endsAt)));
  }

  /** What everybody who has an account is told. */
  Uni<EnvelopeAlarm> alarm(Caller caller) {
    return transactions.write(
        tx ->
            accounts
                .own(tx, caller)
                .chain(() -> store.opened(tx))
                .map(
                    all ->
                        new EnvelopeAlarm(
                            all.stream()
                                .filter(one -> one.endsAt().isAfter(tx.now()))
                                .findFirst()
                                .orElse(null),
                            caller.accountId().equals(ACCOUNT))));
  }

  /** Closes what the envelope of this request opened, before its time. */
  Uni<Void> end(@Nullable UUID envelopeId) {
    return envelopeId == null
        ? Uni.createFrom().voidItem()
        : transactions.write(
            tx ->
                store
                    .end(tx, envelopeId)
                    .chain(
                        ended ->
                            ended
                                ? audit.administered(tx, ACCOUNT, "envelope.close", envelopeId)
                                : Uni.createFrom().voidItem()));
  }

  private Uni<EnvelopeState> state(Tx tx, EnvelopeStore.@Nullable Ready ready) {
    List<UUID> sealers = ready == null ? List.of() : List.of(ready.sealedBy());
    return accounts
        .names(tx, sealers)
        .chain(
            names ->
                store
                    .opened(tx)
                    .map(
                        opened ->
                            new EnvelopeState(
                                ready == null ? null : ready.sealedAt(),
                                ready == null ? null : names.get(ready.sealedBy()),
                                opened)));
  }
}
