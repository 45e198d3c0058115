package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** Everybody's own sign-ins: seeing them, and ending those that are not wanted any more. */
@ApplicationScoped
class OwnSessions {
  private final Transactions transactions;
  private final SignOuts signOuts;
  private final KeycloakUsers users;
  private final AuditTrail audit;
  private final SignInStore store = new SignInStore();

  OwnSessions(Transactions transactions, SignOuts signOuts, KeycloakUsers users, AuditTrail audit) {
    this.transactions = transactions;
    this.signOuts = signOuts;
    this.users = users;
    this.audit = audit;
  }

  Uni<List<SessionView>> list(SignIn current) {
    return transactions.look(tx -> store.standing(tx, current));
  }

  /** Ends one of one's own; somebody else's is not found. */
  Uni<AccessEnded> end(SignIn current, UUID sessionId) {
    return transactions
        .write(
            tx ->
                signOuts
                    .endOne(tx, current.accountId(), sessionId)
                    .call(() -> ended(tx, current, "session.end", sessionId)))
        .chain(ended -> tell(Set.of(ended)));
  }

  /** Ends all but the one that asks, whose person must have proved just now who he is. */
  Uni<AccessEnded> endOthers(Caller by, SignIn current) {
    return transactions
        .write(
            tx ->
                steppedUp(tx, by, current)
                    .call(() -> ended(tx, current, "session.endOthers", current.accountId())))
        .chain(this::tell);
  }

  private Uni<Set<SignIn>> steppedUp(Tx tx, Caller by, SignIn current) {
    StepUp.require(tx, by);
    return signOuts.endOthers(tx, current);
  }

  private Uni<Void> ended(Tx tx, SignIn by, String action, UUID subjectId) {
    return audit.administered(tx, by.accountId(), action, subjectId);
  }

  /** After the commit: access here is over whatever the provider says. */
  private Uni<AccessEnded> tell(Collection<SignIn> ended) {
    return users.endSessions(ended).map(AccessEnded::new);
  }
}
