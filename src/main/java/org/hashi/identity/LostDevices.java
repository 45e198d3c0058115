package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.platform.Transactions;

/** What an administrator does for somebody who lost everything to prove herself with. */
@ApplicationScoped
class LostDevices {
  private final Transactions transactions;
  private final AccountAccess access;
  private final KeycloakCredentials credentials;
  private final SignOuts signOuts;
  private final AuditTrail audit;

  LostDevices(
      Transactions transactions,
      AccountAccess access,
      KeycloakCredentials credentials,
      SignOuts signOuts,
      AuditTrail audit) {
    this.transactions = transactions;
    this.access = access;
    this.credentials = credentials;
    this.signOuts = signOuts;
    this.audit = audit;
  }

  /**
   * Takes away all second factors and the password, and ends every session. What opens the door
   * once more is handed over by the administrator, who has to know whom he stands before.
   */
  Uni<Reenrolment> replace(Caller by, UUID accountId) {
    String password = TemporaryPassword.anew();
    return transactions
        .write(
            tx ->
                access
                    .requireOther(tx, by, accountId)
                    .chain(
                        () ->
                            audit.administered(
                                tx, by.accountId(), "credential.replace", accountId)))
        .chain(() -> credentials.loseAll(accountId, password))
        .chain(() -> transactions.write(tx -> signOuts.endAll(tx, accountId)))
        .replaceWith(new Reenrolment(password));
  }
}
