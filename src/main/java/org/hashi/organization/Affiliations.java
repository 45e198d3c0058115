package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hashi.identity.Caller;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** Who belongs where, as what, and since when. */
@ApplicationScoped
public class Affiliations {
  private static final Set<String> AUDIT_EVERYTHING =
      Set.of(OrganizationKind.PREFECTURE.id(), OrganizationKind.ASSOCIATION.id());

  private final AffiliationStore store = new AffiliationStore();

  /** Affiliates a person everybody knows from today on; returns the affiliation's id. */
  public Uni<UUID> begin(Tx tx, AccountAffiliation of) {
    UUID id = Ids.next();
    return tx.session().insert(new Affiliation(id, of, Japan.today(tx), false)).replaceWith(id);
  }

  /** Ends all affiliations of an account at once: yesterday was their last day. How many. */
  public Uni<Integer> endAll(Tx tx, UUID accountId) {
    return store.endAll(tx, accountId, Japan.today(tx).minusDays(1));
  }

  /** Whether anybody was ever affiliated. */
  public Uni<Boolean> any(Tx tx) {
    return store.any(tx);
  }

  /** The affiliations an account holds today. */
  public Uni<List<Standing>> of(Tx tx, UUID accountId) {
    return store.valid(tx, accountId, Japan.today(tx));
  }

  /** Those of an account that are not over and that nobody has confirmed yet. */
  public Uni<List<Standing>> waiting(Tx tx, UUID accountId) {
    return store.waiting(tx, accountId, Japan.today(tx));
  }

  /** The given affiliations, ended ones included: what was written under them stays signed. */
  public Uni<Standings> byId(Tx tx, Collection<UUID> affiliationIds) {
    return store
        .byId(tx, affiliationIds)
        .map(
            list ->
                new Standings(
                    list.stream()
                        .collect(Collectors.toMap(Standing::affiliationId, Function.identity()))));
  }

  /**
   * To which organizations these affiliations belong; those that do not hold today are left out.
   */
  public Uni<Map<UUID, UUID>> organizations(Tx tx, Collection<UUID> affiliationIds) {
    return store.organizations(tx, affiliationIds, Japan.today(tx));
  }

  /** One affiliation, ended or not; not found when there is none. */
  public Uni<Standing> one(Tx tx, UUID affiliationId) {
    return store
        .byId(tx, List.of(affiliationId))
        .map(found -> found.stream().findFirst().orElseThrow(NotFound::new));
  }

  /** Those of the caller's affiliations today that have this role; not found when there is none. */
  public Uni<List<Standing>> require(Tx tx, Caller caller, AffiliationRole role) {
    return of(tx, caller.accountId())
        .map(mine -> mine.stream().filter(one -> one.role() == role).toList())
        .onItem()
        .invoke(
            those -> {
              if (those.isEmpty()) {
                throw new NotFound();
              }
            });
  }

  /**
   * As what the caller audits the whole server: for the prefecture or for an association. Not found
   * when he does not.
   */
  public Uni<Standing> requireAuditor(Tx tx, Caller caller) {
    return require(tx, caller, AffiliationRole.AUDITOR)
        .map(
            asAuditor ->
                asAuditor.stream()
                    .filter(one -> AUDIT_EVERYTHING.contains(one.organizationKind()))
                    .findFirst()
                    .orElseThrow(NotFound::new));
  }

  /**
   * One affiliation of the account under which he may talk today; not found when it is not his, or
   * only there to manage people or to review.
   */
  public Uni<Standing> own(Tx tx, UUID accountId, UUID affiliationId) {
    return of(tx, accountId)
        .map(
            mine ->
                mine.stream()
                    .filter(one -> one.affiliationId().equals(affiliationId))
                    .filter(one -> one.role().talks())
                    .findFirst()
                    .orElseThrow(NotFound::new));
  }
}
