package org.hashi.people;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.organization.Organizations;
import org.hashi.organization.Tenure;
import org.hashi.organization.Tenures;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** The people of one organization, for whoever goes through them. */
@ApplicationScoped
public class Personnel {
  private final Mandates mandates;
  private final Organizations organizations;
  private final Tenures tenures;
  private final Appointments appointments;

  Personnel(
      Mandates mandates, Organizations organizations, Tenures tenures, Appointments appointments) {
    this.mandates = mandates;
    this.organizations = organizations;
    this.tenures = tenures;
    this.appointments = appointments;
  }

  /** The organizations whose people the caller manages; none when he manages nobody. */
  public Uni<Set<UUID>> managedBy(Tx tx, Caller caller) {
    return mandates
        .of(tx, caller)
        .map(Mandate::facilities)
        .onFailure(NotFound.class)
        .recoverWithItem(Set.of());
  }

  /** Whether the caller looks after the people of that organization. */
  public Uni<Boolean> looksAfter(Tx tx, Caller caller, UUID organizationId) {
    return mandates
        .of(tx, caller)
        .map(mandate -> mandate.covers(organizationId))
        .call(() -> organizations.get(tx, organizationId))
        .onFailure(NotFound.class)
        .recoverWithItem(false);
  }

  /** Those affiliations there that are not over; not found unless the caller looks after them. */
  public Uni<List<Tenure>> at(Tx tx, Caller caller, UUID organizationId) {
    return mandates
        .of(tx, caller)
        .invoke(mandate -> mandate.requireAt(organizationId))
        .chain(() -> organizations.get(tx, organizationId))
        .chain(() -> tenures.accountsAt(tx, Set.of(organizationId)))
        .chain(accounts -> tenures.of(tx, accounts))
        .map(
            all ->
                all.values().stream()
                    .flatMap(List::stream)
                    .filter(one -> one.organizationId().equals(organizationId))
                    .filter(one -> !one.isOver(Japan.today(tx)))
                    .sorted(Comparator.comparing(Tenure::affiliationId))
                    .toList());
  }

  /** Ends one of them at once: yesterday was its last day, or it never begins. */
  public Uni<Void> end(Tx tx, Caller by, Tenure tenure) {
    LocalDate yesterday = Japan.today(tx).minusDays(1);
    LocalDate never = tenure.firstDay().minusDays(1);
    return appointments
        .end(tx, by, tenure.affiliationId(), never.isAfter(yesterday) ? never : yesterday)
        .replaceWithVoid();
  }
}
