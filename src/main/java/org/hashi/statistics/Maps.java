package org.hashi.statistics;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.identity.StepUp;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.organization.RelationKind;
import org.hashi.organization.RelationView;
import org.hashi.organization.Standing;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** The boundaries of the municipalities: everybody sees them, an officer loads them. */
@ApplicationScoped
class Maps {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Affiliations affiliations;
  private final Organizations organizations;
  private final AuditTrail audit;
  private final MapStore store = new MapStore();

  Maps(
      Transactions transactions,
      Accounts accounts,
      Affiliations affiliations,
      Organizations organizations,
      AuditTrail audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.affiliations = affiliations;
    this.organizations = organizations;
    this.audit = audit;
  }

  Uni<BoundaryMap> map(Caller caller) {
    return transactions.write(tx -> accounts.own(tx, caller).chain(() -> store.map(tx)));
  }

  Uni<BoundaryMap> load(Caller caller, LoadMap wish) {
    JsonNode file = Boundaries.parse(wish.topology());
    return transactions.write(
        tx ->
            officer(tx, caller)
                .chain(
                    officer ->
                        cities(tx)
                            .map(cities -> Boundaries.of(file, cities))
                            .chain(read -> store.keep(tx, read, wish.credit().strip(), officer))
                            .chain(() -> noted(tx, caller, "statistics.loadMap", officer))
                            .chain(() -> store.map(tx))));
  }

  Uni<Void> remove(Caller caller) {
    return transactions.write(
        tx ->
            officer(tx, caller)
                .chain(
                    officer ->
                        store
                            .remove(tx)
                            .chain(() -> noted(tx, caller, "statistics.removeMap", officer))));
  }

  private Uni<Void> noted(Tx tx, Caller caller, String action, Standing officer) {
    return audit.administered(tx, caller.accountId(), action, officer.organizationId());
  }

  /** As whom somebody works for the prefecture, who has just proved that it is he. */
  private Uni<Standing> officer(Tx tx, Caller caller) {
    return affiliations
        .of(tx, caller.accountId())
        .map(
            all ->
                all.stream()
                    .filter(one -> one.role() == AffiliationRole.OFFICER)
                    .findFirst()
                    .orElseThrow(NotFound::new))
        .invoke(() -> StepUp.require(tx, caller));
  }

  /** The code of the municipality for each code of one and of its wards. */
  private Uni<Map<String, String>> cities(Tx tx) {
    return organizations
        .ofKind(tx, OrganizationKind.MUNICIPALITY)
        .chain(
            all ->
                organizations
                    .ofKind(tx, OrganizationKind.WARD)
                    .chain(
                        wards ->
                            organizations
                                .relations(
                                    tx,
                                    RelationKind.WITHIN,
                                    OrganizationKind.WARD,
                                    OrganizationKind.MUNICIPALITY)
                                .map(within -> cities(tx, all, wards, within))));
  }

  private static Map<String, String> cities(
      Tx tx, List<OrganizationView> all, List<OrganizationView> wards, List<RelationView> within) {
    Map<UUID, String> codes = new HashMap<>();
    Map<String, String> cities = new HashMap<>();
    for (OrganizationView one : all) {
      String code = Objects.requireNonNull(one.code());
      codes.put(one.organizationId(), code);
      cities.put(code, code);
    }
    LocalDate today = Japan.today(tx);
    for (OrganizationView ward : wards) {
      within.stream()
          .filter(one -> one.fromId().equals(ward.organizationId()) && one.holds(today))
          .map(one -> codes.get(one.toId()))
          .filter(Objects::nonNull)
          .findFirst()
          .ifPresent(city -> cities.put(Objects.requireNonNull(ward.code()), city));
    }
    return cities;
  }
}
