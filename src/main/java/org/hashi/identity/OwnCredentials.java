package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hashi.audit.AuditTrail;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/**
 * Everybody's own credentials. They are in Keycloak, where new ones are made; here they are seen
 * and taken away, by who proved just now who he is. What stands in the chain was asked for, and may
 * have failed at Keycloak.
 */
@ApplicationScoped
class OwnCredentials {
  private final Transactions transactions;
  private final KeycloakCredentials credentials;
  private final SignOuts signOuts;
  private final AuditTrail audit;

  OwnCredentials(
      Transactions transactions,
      KeycloakCredentials credentials,
      SignOuts signOuts,
      AuditTrail audit) {
    this.transactions = transactions;
    this.credentials = credentials;
    this.signOuts = signOuts;
    this.audit = audit;
  }

  Uni<List<CredentialView>> list(Caller caller) {
    return credentials.of(caller.accountId());
  }

  /** Takes one away; never the last that makes a second factor, nor the password. */
  Uni<Void> remove(Caller caller, String credentialId) {
    return credentials
        .of(caller.accountId())
        .invoke(all -> find(all, credentialId))
        .call(
            all -> allowed(caller, "credential.remove", () -> mustLeaveAFactor(all, credentialId)))
        .chain(() -> credentials.remove(caller.accountId(), credentialId));
  }

  /**
   * The telephone is lost (スマートフォンをなくした): what lies on it opens nothing any more, and every session
   * ends, this one too. Only the recovery codes are left to come back with, so there must be some:
   * a password alone must not let anybody set up a new second factor.
   */
  Uni<Void> lost(Caller caller) {
    return credentials
        .of(caller.accountId())
        .call(all -> allowed(caller, "credential.lost", () -> mustHaveRecoveryCodes(all)))
        .chain(() -> credentials.loseFactors(caller.accountId()))
        .chain(() -> transactions.write(tx -> signOuts.endAll(tx, caller.accountId())));
  }

  private Uni<Void> allowed(Caller caller, String action, Runnable further) {
    return transactions.write(tx -> recorded(tx, caller, action, further));
  }

  private Uni<Void> recorded(Tx tx, Caller caller, String action, Runnable further) {
    StepUp.require(tx, caller);
    further.run();
    return audit.administered(tx, caller.accountId(), action, caller.accountId());
  }

  private static CredentialView find(List<CredentialView> all, String credentialId) {
    return all.stream()
        .filter(one -> one.credentialId().equals(credentialId))
        .filter(one -> one.kind() != CredentialKind.PASSWORD)
        .findFirst()
        .orElseThrow(NotFound::new);
  }

  private static void mustLeaveAFactor(List<CredentialView> all, String credentialId) {
    if (find(all, credentialId).kind().isFactor()
        && all.stream().filter(one -> one.kind().isFactor()).count() == 1) {
      throw new IdentityProblem.LastFactor();
    }
  }

  private static void mustHaveRecoveryCodes(List<CredentialView> all) {
    if (all.stream().noneMatch(one -> one.remaining() != null && one.remaining() > 0)) {
      throw new IdentityProblem.NoRecoveryCodes();
    }
  }
}
