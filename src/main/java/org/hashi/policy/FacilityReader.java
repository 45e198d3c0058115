package org.hashi.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.policy.AcceptanceStore.Latest;
import org.hashi.policy.FacilityList.FacilityBinding;
import org.jspecify.annotations.Nullable;

/** Which facilities have accepted a policy; for who administers its publisher. */
@ApplicationScoped
class FacilityReader {
  private final Transactions transactions;
  private final Organizations organizations;
  private final Publishers publishers;
  private final VersionStore versions = new VersionStore();
  private final AcceptanceStore acceptances = new AcceptanceStore();

  FacilityReader(Transactions transactions, Organizations organizations, Publishers publishers) {
    this.transactions = transactions;
    this.organizations = organizations;
    this.publishers = publishers;
  }

  /** Every facility of this server, also those that have accepted nothing. */
  Uni<FacilityList> list(Caller caller, UUID publisherId) {
    return transactions.write(
        tx ->
            publishers
                .requireAdministrator(tx, caller, publisherId)
                .chain(() -> current(tx, publisherId))
                .chain(
                    current ->
                        facilities(tx, publisherId)
                            .map(all -> new FacilityList(current.number(), all))));
  }

  private record Current(@Nullable Integer number) {}

  private Uni<Current> current(Tx tx, UUID publisherId) {
    return versions
        .of(tx, List.of(publisherId))
        .map(all -> all.getOrDefault(publisherId, Versions.NONE).inForce(Japan.today(tx)))
        .map(inForce -> new Current(inForce.map(PolicyVersion::number).orElse(null)));
  }

  private Uni<List<FacilityBinding>> facilities(Tx tx, UUID publisherId) {
    return acceptances
        .bindings(tx, publisherId)
        .map(all -> all.stream().collect(Collectors.toMap(Latest::acceptorId, Function.identity())))
        .chain(
            latest ->
                organizations
                    .ofKind(tx, OrganizationKind.FACILITY)
                    .map(all -> all.stream().map(one -> facility(one, latest)).toList()));
  }

  private static FacilityBinding facility(OrganizationView one, Map<UUID, Latest> latest) {
    Latest accepted = latest.get(one.organizationId());
    return accepted == null
        ? new FacilityBinding(one.organizationId(), one.name(), null, null)
        : new FacilityBinding(
            one.organizationId(), one.name(), accepted.number(), accepted.acceptedAt());
  }
}
