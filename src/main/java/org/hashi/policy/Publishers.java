package org.hashi.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.organization.Standing;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** Who publishes policies, and for which organizations somebody may act. */
@ApplicationScoped
class Publishers {
  private static final Set<OrganizationKind> KINDS =
      Set.of(OrganizationKind.ASSOCIATION, OrganizationKind.PREFECTURE);

  private final Accounts accounts;
  private final Organizations organizations;
  private final Affiliations affiliations;

  Publishers(Accounts accounts, Organizations organizations, Affiliations affiliations) {
    this.accounts = accounts;
    this.organizations = organizations;
    this.affiliations = affiliations;
  }

  static boolean publishes(OrganizationView organization) {
    return KINDS.contains(organization.kind());
  }

  /** The organizations that somebody administers today. */
  Uni<Set<UUID>> administeredBy(Tx tx, Caller caller) {
    return affiliations
        .of(tx, caller.accountId())
        .map(
            own ->
                own.stream()
                    .filter(one -> one.role() == AffiliationRole.ADMINISTRATOR)
                    .map(Standing::organizationId)
                    .collect(Collectors.toSet()));
  }

  /** Fails as not found unless the caller administers the organization. */
  Uni<Void> requireAdministrator(Tx tx, Caller caller, UUID organizationId) {
    return accounts
        .own(tx, caller)
        .chain(() -> administeredBy(tx, caller))
        .invoke(
            administered -> {
              if (!administered.contains(organizationId)) {
                throw new NotFound();
              }
            })
        .replaceWithVoid();
  }

  /**
   * Fails as not found unless the caller may publish for the organization: who administers it, and
   * for its first version who administers this server.
   */
  Uni<Void> requirePublisher(Tx tx, Caller caller, UUID organizationId, boolean first) {
    return accounts
        .own(tx, caller)
        .chain(
            account ->
                first && account.administrator()
                    ? Uni.createFrom().voidItem()
                    : requireAdministrator(tx, caller, organizationId))
        .chain(() -> organizations.get(tx, organizationId))
        .invoke(
            organization -> {
              if (!publishes(organization)) {
                throw new NotFound();
              }
            })
        .replaceWithVoid();
  }
}
