package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.identity.AccountView;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.identity.CurrentCaller;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

@Path("/api/me")
class MeResource {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Affiliations affiliations;
  private final CurrentCaller caller;
  private final boolean demo;

  MeResource(
      Transactions transactions,
      Accounts accounts,
      Affiliations affiliations,
      CurrentCaller caller,
      @ConfigProperty(name = "hashi.demo", defaultValue = "false") boolean demo) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.affiliations = affiliations;
    this.caller = caller;
    this.demo = demo;
  }

  @GET
  public Uni<Me> me() {
    Caller self = caller.get();
    return transactions.write(tx -> accounts.own(tx, self).chain(account -> describe(tx, account)));
  }

  private Uni<Me> describe(Tx tx, AccountView account) {
    return affiliations
        .any(tx)
        .chain(
            anybody ->
                affiliations
                    .of(tx, account.accountId())
                    .chain(
                        mine ->
                            affiliations
                                .waiting(tx, account.accountId())
                                .map(waiting -> me(account, !anybody, mine, waiting))));
  }

  private Me me(AccountView account, boolean first, List<Standing> mine, List<Standing> waiting) {
    return new Me(
        account.accountId(),
        account.name(),
        account.administrator(),
        demo,
        account.administrator() && first,
        mine,
        waiting);
  }
}
