package org.hashi.setup;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.platform.Tx;
import org.hashi.policy.Accepting;
import org.hashi.policy.PolicyVersion;
import org.hashi.policy.PublishPolicy;
import org.hashi.policy.Publishing;
import org.hashi.setup.Cast.Edition;
import org.hashi.setup.Cast.Policy;

/** Has two associations publish policies, and the cast accept them; one of it has not done so. */
@ApplicationScoped
class DemoPolicies {
  /** Who put them in for the associations; they have nobody of their own in an older demo. */
  private static final String PUBLISHER = "kobayashi";

  private final Organizations organizations;
  private final Publishing publishing;
  private final Accepting accepting;

  DemoPolicies(Organizations organizations, Publishing publishing, Accepting accepting) {
    this.organizations = organizations;
    this.publishing = publishing;
    this.accepting = accepting;
  }

  Uni<Void> publish(Tx tx, Cast cast) {
    return organizations
        .all(tx)
        .map(DemoPolicies::ids)
        .chain(ids -> DemoStage.each(cast.policies(), policy -> publish(tx, cast, policy, ids)));
  }

  private Uni<Void> publish(Tx tx, Cast cast, Policy policy, Map<String, UUID> ids) {
    UUID publisherId = Objects.requireNonNull(ids.get(policy.publisher()), policy.publisher());
    return DemoStage.each(
        policy.versions(),
        edition ->
            publishing
                .publish(tx, cast.caller(PUBLISHER), publisherId, policy(tx, edition))
                .chain(version -> accept(tx, cast, edition, version, ids)));
  }

  private Uni<Void> accept(
      Tx tx, Cast cast, Edition edition, PolicyVersion version, Map<String, UUID> ids) {
    return DemoStage.each(
            edition.acceptedBy(), one -> accepting.accept(tx, cast.caller(one), version))
        .chain(
            () ->
                DemoStage.each(
                    List.copyOf(edition.facilities().entrySet()),
                    one ->
                        accepting.acceptFor(
                            tx,
                            cast.caller(one.getValue()),
                            version,
                            Objects.requireNonNull(ids.get(one.getKey()), one.getKey()))));
  }

  private static PublishPolicy policy(Tx tx, Edition edition) {
    LocalDate validFrom = Japan.today(tx).minusDays(edition.validFromDaysAgo());
    return new PublishPolicy(
        edition.title(), edition.body(), edition.rules(), edition.contact(), validFrom);
  }

  private static Map<String, UUID> ids(List<OrganizationView> all) {
    Map<String, UUID> ids = new HashMap<>();
    all.forEach(one -> ids.put(String.valueOf(one.networkId()), one.organizationId()));
    return ids;
  }
}
