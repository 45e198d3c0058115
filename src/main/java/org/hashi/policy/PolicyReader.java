package org.hashi.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashi.identity.AccountView;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.policy.AcceptanceStore.Latest;
import org.hashi.policy.AcceptanceStore.Which;
import org.hashi.policy.PolicyListing.ListedVersion;
import org.hashi.policy.PolicyListing.PolicyPublisher;
import org.hashi.policy.PolicyView.OwnOrganization;

/** What people read of the policies: all of them, also those of earlier years. */
@ApplicationScoped
class PolicyReader {
  /** Who reads, what he administers, and what he has accepted. */
  private record Reader(AccountView account, Set<UUID> administered, Map<Which, Instant> accepted) {
    boolean mayPublish(OrganizationView publisher, Versions versions) {
      return administered.contains(publisher.organizationId())
          || (account.administrator() && versions.all().isEmpty());
    }
  }

  private final Transactions transactions;
  private final Accounts accounts;
  private final Organizations organizations;
  private final Publishers publishers;
  private final VersionStore versions = new VersionStore();
  private final AcceptanceStore acceptances = new AcceptanceStore();

  PolicyReader(
      Transactions transactions,
      Accounts accounts,
      Organizations organizations,
      Publishers publishers) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.organizations = organizations;
    this.publishers = publishers;
  }

  /** Everything that is published, and what the caller may publish. */
  Uni<PolicyListing> list(Caller caller) {
    return transactions.write(
        tx ->
            reader(tx, caller)
                .chain(
                    reader ->
                        publishers(tx)
                            .chain(
                                all ->
                                    versions.all(tx).map(each -> listing(tx, reader, all, each)))));
  }

  /** One version with its text. */
  Uni<PolicyView> view(Caller caller, UUID versionId) {
    return transactions.write(
        tx ->
            reader(tx, caller)
                .chain(
                    reader ->
                        versions
                            .find(tx, versionId)
                            .onItem()
                            .ifNull()
                            .failWith(NotFound::new)
                            .map(PolicyVersion.class::cast)
                            .chain(version -> view(tx, reader, version))));
  }

  private Uni<Reader> reader(Tx tx, Caller caller) {
    record Self(AccountView account, Set<UUID> administered) {}
    return accounts
        .own(tx, caller)
        .chain(
            account -> publishers.administeredBy(tx, caller).map(these -> new Self(account, these)))
        .chain(
            self ->
                acceptances
                    .of(tx, caller.accountId())
                    .map(all -> new Reader(self.account(), self.administered(), all)));
  }

  private Uni<List<OrganizationView>> publishers(Tx tx) {
    return organizations
        .ofKind(tx, OrganizationKind.PREFECTURE)
        .chain(
            prefecture ->
                organizations
                    .ofKind(tx, OrganizationKind.ASSOCIATION)
                    .map(
                        associations ->
                            Stream.concat(prefecture.stream(), associations.stream()).toList()));
  }

  private static PolicyListing listing(
      Tx tx, Reader reader, List<OrganizationView> publishers, Map<UUID, Versions> all) {
    return new PolicyListing(
        publishers.stream()
            .map(
                one ->
                    publisher(
                        tx, reader, one, all.getOrDefault(one.organizationId(), Versions.NONE)))
            .filter(one -> one.publishable() || !one.versions().isEmpty())
            .toList());
  }

  private static PolicyPublisher publisher(
      Tx tx, Reader reader, OrganizationView publisher, Versions versions) {
    return new PolicyPublisher(
        publisher.organizationId(),
        publisher.name(),
        publisher.kind(),
        reader.administered().contains(publisher.organizationId()),
        reader.mayPublish(publisher, versions),
        versions.all().reversed().stream()
            .map(
                one ->
                    new ListedVersion(
                        one,
                        versions.phase(one, Japan.today(tx)),
                        reader.accepted().get(Which.of(one))))
            .toList());
  }

  private Uni<PolicyView> view(Tx tx, Reader reader, PolicyVersion version) {
    record Read(Versions versions, String body, Map<UUID, String> names) {}
    UUID publisherId = version.publisherId();
    List<UUID> own =
        reader.administered().stream().filter(one -> !one.equals(publisherId)).sorted().toList();
    return versions
        .of(tx, List.of(publisherId))
        .chain(
            all ->
                versions
                    .body(tx, version.versionId())
                    .chain(
                        body ->
                            organizations
                                .names(
                                    tx,
                                    Stream.concat(own.stream(), Stream.of(publisherId)).toList())
                                .map(
                                    names ->
                                        new Read(
                                            all.getOrDefault(publisherId, Versions.NONE),
                                            body,
                                            names))))
        .chain(
            read ->
                own(tx, own, publisherId, read.names())
                    .map(
                        administered ->
                            new PolicyView(
                                version,
                                name(read.names(), publisherId),
                                read.versions().phase(version, Japan.today(tx)),
                                read.body(),
                                reader.accepted().get(Which.of(version)),
                                administered)));
  }

  private Uni<List<OwnOrganization>> own(
      Tx tx, List<UUID> organizationIds, UUID publisherId, Map<UUID, String> names) {
    return acceptances
        .ofOrganizations(tx, organizationIds)
        .map(
            all ->
                all.stream()
                    .filter(one -> one.publisherId().equals(publisherId))
                    .collect(Collectors.toMap(Latest::acceptorId, Function.identity())))
        .map(
            latest ->
                organizationIds.stream().map(id -> own(id, name(names, id), latest)).toList());
  }

  private static OwnOrganization own(UUID id, String name, Map<UUID, Latest> latest) {
    Latest one = latest.get(id);
    return one == null
        ? new OwnOrganization(id, name, null, null)
        : new OwnOrganization(id, name, one.number(), one.acceptedAt());
  }

  private static String name(Map<UUID, String> names, UUID id) {
    return names.getOrDefault(id, "");
  }
}
