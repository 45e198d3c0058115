package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashi.identity.Accounts;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Organizations;
import org.hashi.organization.Standing;
import org.hashi.organization.Standings;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Shows invitations with the names of those whom they concern. */
@ApplicationScoped
class InvitationReader {
  /** Names around a list of invitations. */
  private record Around(
      Map<UUID, String> organizations, Map<UUID, String> inviters, Standings came, Instant now) {
    InvitationView view(Invitation one) {
      Standing came = one.affiliationId() == null ? null : came().get(one.affiliationId());
      return new InvitationView(
          one.invitationId(),
          one.organizationId(),
          organizations.getOrDefault(one.organizationId(), ""),
          one.role(),
          one.profession(),
          one.name(),
          inviters.getOrDefault(one.invitedBy(), ""),
          one.invitedAt(),
          one.validUntil(),
          one.state(now),
          came == null ? null : came.accountId(),
          came == null ? null : came.name());
    }
  }

  private final Organizations organizations;
  private final Accounts accounts;
  private final Affiliations affiliations;
  private final InvitationStore store = new InvitationStore();

  InvitationReader(Organizations organizations, Accounts accounts, Affiliations affiliations) {
    this.organizations = organizations;
    this.accounts = accounts;
    this.affiliations = affiliations;
  }

  Uni<InvitationList> list(Tx tx, Mandate mandate, @Nullable UUID organizationId) {
    return found(tx, mandate, organizationId)
        .chain(
            all ->
                around(tx, all)
                    .map(around -> new InvitationList(all.stream().map(around::view).toList())));
  }

  private Uni<List<Invitation>> found(Tx tx, Mandate mandate, @Nullable UUID organizationId) {
    if (organizationId != null) {
      mandate.requireAt(organizationId);
      return store.at(tx, Set.of(organizationId));
    }
    return mandate.server() ? store.all(tx) : store.at(tx, mandate.facilities());
  }

  private Uni<Around> around(Tx tx, List<Invitation> all) {
    return organizations
        .names(tx, ids(all.stream().map(Invitation::organizationId)))
        .chain(
            places ->
                accounts
                    .names(tx, ids(all.stream().map(Invitation::invitedBy)))
                    .chain(
                        inviters ->
                            affiliations
                                .byId(tx, ids(all.stream().map(Invitation::affiliationId)))
                                .map(came -> new Around(places, inviters, came, tx.now()))));
  }

  private static Set<UUID> ids(Stream<@Nullable UUID> some) {
    return some.filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
