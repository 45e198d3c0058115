package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** Whom administrators let in. Memberships are another matter and stay as they are. */
@ApplicationScoped
class AccountAccess {
  private final Transactions transactions;
  private final Accounts accounts;
  private final SignOuts signOuts;
  private final KeycloakUsers users;
  private final AccountStore store = new AccountStore();

  AccountAccess(
      Transactions transactions, Accounts accounts, SignOuts signOuts, KeycloakUsers users) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.signOuts = signOuts;
    this.users = users;
  }

  /**
   * Ends an account's access here, then in Keycloak. Once more for one that is disabled only tells
   * Keycloak again.
   */
  Uni<AccessEnded> disable(Caller by, UUID accountId) {
    return transactions
        .write(tx -> disable(tx, by, accountId))
        .chain(() -> users.disable(accountId))
        .map(AccessEnded::new);
  }

  /**
   * Lets an account in again: in Keycloak first, because nothing has changed when that fails. What
   * was opened before then is ended once more, so that everybody begins by signing in.
   */
  Uni<Void> enable(Caller by, UUID accountId) {
    return transactions
        .write(tx -> require(tx, by, accountId))
        .chain(() -> users.enable(accountId))
        .chain(() -> transactions.write(tx -> enable(tx, by, accountId)));
  }

  private Uni<Void> disable(Tx tx, Caller by, UUID accountId) {
    return require(tx, by, accountId)
        .invoke(() -> requireAnother(by, accountId))
        .chain(() -> store.disable(tx, accountId))
        .chain(changed -> changed ? signOuts.endAll(tx, accountId) : Uni.createFrom().voidItem());
  }

  private Uni<Void> enable(Tx tx, Caller by, UUID accountId) {
    return require(tx, by, accountId)
        .chain(() -> store.enable(tx, accountId))
        .chain(changed -> changed ? signOuts.endAll(tx, accountId) : Uni.createFrom().voidItem());
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
