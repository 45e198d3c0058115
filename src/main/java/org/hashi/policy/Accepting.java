package org.hashi.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** Accepting a version, for oneself or for an organization. Once more changes nothing. */
@ApplicationScoped
public class Accepting {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Publishers publishers;
  private final AuditTrail audit;
  private final VersionStore versions = new VersionStore();
  private final AcceptanceStore store = new AcceptanceStore();

  Accepting(Transactions transactions, Accounts accounts, Publishers publishers, AuditTrail audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.publishers = publishers;
    this.audit = audit;
  }

  /** Accepts a version for oneself; it must not be past. */
  public Uni<Void> accept(Caller caller, UUID versionId) {
    return transactions.write(
        tx ->
            accounts
                .own(tx, caller)
                .chain(() -> acceptable(tx, versionId))
                .chain(version -> accept(tx, caller, version)));
  }

  /** Accepts a version for an organization the caller administers, which binds it from now on. */
  public Uni<Void> acceptFor(Caller caller, UUID versionId, UUID organizationId) {
    return transactions.write(
        tx ->
            publishers
                .requireAdministrator(tx, caller, organizationId)
                .chain(() -> acceptable(tx, versionId))
                .chain(version -> acceptFor(tx, caller, version, organizationId)));
  }

  /** Accepts a version for oneself, also a past one: for the first run. */
  public Uni<Void> accept(Tx tx, Caller caller, PolicyVersion version) {
    return store
        .accept(tx, caller.accountId(), version)
        .chain(
            isNew ->
                isNew
                    ? audit.administered(
                        tx, caller.accountId(), "policy.accept", version.versionId())
                    : Uni.createFrom().voidItem());
  }

  /** Accepts a version for an organization, whoever wants it: for the first run. */
  public Uni<Void> acceptFor(Tx tx, Caller by, PolicyVersion version, UUID organizationId) {
    return versions
        .nextEpoch(tx)
        .chain(() -> store.bind(tx, organizationId, version, by.accountId()))
        .chain(
            bindingId ->
                bindingId == null
                    ? Uni.createFrom().voidItem()
                    : audit.administered(tx, by.accountId(), "policy.acceptFor", bindingId));
  }

  private Uni<PolicyVersion> acceptable(Tx tx, UUID versionId) {
    return versions
        .find(tx, versionId)
        .onItem()
        .ifNull()
        .failWith(NotFound::new)
        .map(PolicyVersion.class::cast)
        .call(version -> mustNotBePast(tx, version));
  }

  private Uni<Void> mustNotBePast(Tx tx, PolicyVersion version) {
    return versions
        .of(tx, List.of(version.publisherId()))
        .map(all -> all.getOrDefault(version.publisherId(), Versions.NONE))
        .invoke(
            all -> {
              if (!all.mayBeAccepted(version, Japan.today(tx))) {
                throw new PolicyProblem.Past(version);
              }
            })
        .replaceWithVoid();
  }
}
