package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hashi.identity.AccountState;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** Who may sign in, and where they belong; for administrators. */
@ApplicationScoped
class AccountListings {
  private static final int LONGEST = 200;

  private final Transactions transactions;
  private final Accounts accounts;
  private final Affiliations affiliations;

  AccountListings(Transactions transactions, Accounts accounts, Affiliations affiliations) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.affiliations = affiliations;
  }

  /** Those whose name contains this, everybody for an empty one. */
  Uni<AccountListing> named(Caller by, String part) {
    return transactions.write(
        tx ->
            accounts
                .requireAdministrator(tx, by)
                .chain(() -> accounts.named(tx, part, LONGEST + 1))
                .chain(found -> describe(tx, found)));
  }

  private Uni<AccountListing> describe(Tx tx, List<AccountState> found) {
    return affiliations
        .of(tx, found.stream().map(AccountState::accountId).toList())
        .map(theirs -> AccountListing.of(found, theirs, LONGEST));
  }
}
