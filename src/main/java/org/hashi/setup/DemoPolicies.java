package org.hashi.setup;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.organization.Tenures;
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
  /** Who put them in for the associations. */
  private static final String PUBLISHER = "kobayashi";

  /** Who is on the stage, and what is: a demo that began earlier lacks people of today's cast. */
  private record Stage(Cast cast, Set<UUID> people, Map<String, UUID> organizations) {
    boolean has(String username) {
      return people.contains(caller(username).accountId());
    }

    Caller caller(String username) {
      return cast.caller(username);
    }

    UUID organization(String key) {
      return Objects.requireNonNull(organizations.get(key), key);
    }
  }

  private final Organizations organizations;
  private final Tenures tenures;
  private final Publishing publishing;
  private final Accepting accepting;

  DemoPolicies(
      Organizations organizations, Tenures tenures, Publishing publishing, Accepting accepting) {
    this.organizations = organizations;
    this.tenures = tenures;
    this.publishing = publishing;
    this.accepting = accepting;
  }

  Uni<Void> publish(Tx tx, Cast cast) {
    List<UUID> everybody = cast.people().stream().map(Cast.Actor::subject).toList();
    return organizations
        .all(tx)
        .chain(
            all ->
                tenures.of(tx, everybody).map(people -> new Stage(cast, people.keySet(), ids(all))))
        .chain(stage -> DemoStage.each(cast.policies(), policy -> publish(tx, stage, policy)));
  }

  private Uni<Void> publish(Tx tx, Stage stage, Policy policy) {
    return DemoStage.each(
        policy.versions(),
        edition ->
            publishing
                .publish(
                    tx,
                    stage.caller(PUBLISHER),
                    stage.organization(policy.publisher()),
                    policy(tx, edition))
                .chain(version -> accept(tx, stage, edition, version)));
  }

  private Uni<Void> accept(Tx tx, Stage stage, Edition edition, PolicyVersion version) {
    return DemoStage.each(
            edition.acceptedBy().stream().filter(stage::has).toList(),
            one -> accepting.accept(tx, stage.caller(one), version))
        .chain(() -> bind(tx, stage, edition, version));
  }

  private Uni<Void> bind(Tx tx, Stage stage, Edition edition, PolicyVersion version) {
    return DemoStage.each(
        edition.facilities().entrySet().stream().filter(one -> stage.has(one.getValue())).toList(),
        one ->
            accepting.acceptFor(
                tx, stage.caller(one.getValue()), version, stage.organization(one.getKey())));
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
