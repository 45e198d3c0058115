package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** Whom administrators let in. Memberships are another matter and stay as they are. */
@ApplicationScoped
public class AccountAccess {
  private final Transactions transactions;
  private final Accounts accounts;
  private final SignOuts signOuts;
  private final KeycloakUsers users;
  private final AuditTrail audit;
  private final AccountStore store = new AccountStore();

  AccountAccess(
      Transactions transactions,
      Accounts accounts,
      SignOuts signOuts,
      KeycloakUsers users,
      AuditTrail audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.signOuts = signOuts;
    this.users = users;
    this.audit = audit;
  }

  /**
   * Ends an account's access here, then in Keycloak. Once more for one that is disabled only tells
   * Keycloak again.
   */
  Uni<AccessEnded> disable(Caller by, UUID accountId) {
    return transactions.write(tx -> disable(tx, by, accountId)).chain(() -> tell(accountId));
  }

  /** Ends what Keycloak knows of it. Calls another server: never within a transaction. */
  public Uni<AccessEnded> tell(UUID accountId) {
    return users.disable(accountId).map(AccessEnded::new);
  }

  /**
   * Lets an account in again: in Keycloak first, because nothing has changed when that fails. What
   * was opened before then is ended once more, so that everybody begins by signing in.
   */
  Uni<Void> enable(Caller by, UUID accountId) {
    return transactions
        .write(tx -> require(tx, by, accountId).invoke(() -> StepUp.require(tx, by)))
        .chain(() -> users.enable(accountId))
        .chain(() -> transactions.write(tx -> enable(tx, by, accountId)));
  }

  private Uni<Void> disable(Tx tx, Caller by, UUID accountId) {
    return close(tx, by, accountId)
        .chain(closed -> closed ? end(tx, by, accountId) : Uni.createFrom().voidItem());
  }

  /**
   * Lets nobody in with an account any more; {@link #end} is to follow in the same transaction, and
   * {@link #tell} its commit. In between everything else of the account can be ended: its row is
   * held, and the streams that all need are taken last. Not found unless an administrator asks and
   * the account is there; nobody closes his own, and she must have proved just now who she is.
   *
   * @return whether it was open
   */
  public Uni<Boolean> close(Tx tx, Caller by, UUID accountId) {
    return requireOther(tx, by, accountId).chain(() -> store.disable(tx, accountId));
  }

  /** Fails unless an administrator who proved just now who she is asks for somebody else. */
  Uni<Void> requireOther(Tx tx, Caller by, UUID accountId) {
    return require(tx, by, accountId)
        .invoke(() -> requireAnother(by, accountId))
        .invoke(() -> StepUp.require(tx, by));
  }

  /** Ends every session of an account that was closed. */
  public Uni<Void> end(Tx tx, Caller by, UUID accountId) {
    return changed(tx, by, "account.disable", accountId);
  }

  private Uni<Void> enable(Tx tx, Caller by, UUID accountId) {
    return require(tx, by, accountId)
        .chain(() -> store.enable(tx, accountId))
        .chain(
            changed ->
                changed
                    ? changed(tx, by, "account.enable", accountId)
                    : Uni.createFrom().voidItem());
  }

  private Uni<Void> changed(Tx tx, Caller by, String action, UUID accountId) {
    return signOuts
        .endAll(tx, accountId)
        .chain(() -> audit.administered(tx, by.accountId(), action, accountId));
  }

  /** Both rows are held: of two administrators who disable each other one comes too late. */
  private Uni<Void> require(Tx tx, Caller by, UUID accountId) {
    return store
        .hold(tx, by.accountId(), accountId)
        .call(() -> accounts.requireAdministrator(tx, by))
        .invoke(
            held -> {
              if (!held.contains(accountId)) {
                throw new NotFound();
              }
            })
        .replaceWithVoid();
  }

  private static void requireAnother(Caller by, UUID accountId) {
    if (by.accountId().equals(accountId)) {
      throw new IdentityProblem.OwnAccount();
    }
  }
}
