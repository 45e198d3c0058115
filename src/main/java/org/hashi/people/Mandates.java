package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.identity.AccountView;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standing;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** Who looks after whose people, as it stands at this moment. */
@ApplicationScoped
class Mandates {
  private final Accounts accounts;
  private final Affiliations affiliations;

  Mandates(Accounts accounts, Affiliations affiliations) {
    this.accounts = accounts;
    this.affiliations = affiliations;
  }

  /** The caller's; not found when he looks after nobody. */
  Uni<Mandate> of(Tx tx, Caller caller) {
    return accounts
        .own(tx, caller)
        .chain(account -> of(tx, caller, account))
        .invoke(
            mandate -> {
              if (mandate.isNothing()) {
                throw new NotFound();
              }
            });
  }

  /** Whether somebody may still give this role there; not when he has left or was shut out. */
  Uni<Boolean> stillGives(Tx tx, UUID accountId, AffiliationRole role, UUID organizationId) {
    return of(tx, new Caller(accountId))
        .map(mandate -> mandate.gives(role, organizationId))
        .onFailure(NotFound.class)
        .recoverWithItem(false);
  }

  private Uni<Mandate> of(Tx tx, Caller caller, AccountView account) {
    return affiliations
        .of(tx, caller.accountId())
        .map(
            mine ->
                new Mandate(
                    caller,
                    account.administrator(),
                    mine.stream()
                        .filter(one -> one.role() == AffiliationRole.ADMINISTRATOR)
                        .map(Standing::organizationId)
                        .collect(Collectors.toUnmodifiableSet())));
  }
}
