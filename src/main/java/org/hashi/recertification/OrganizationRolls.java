package org.hashi.recertification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.organization.Organizations;
import org.hashi.organization.Tenure;
import org.hashi.people.Personnel;
import org.hashi.platform.InTurn;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** The people of an organization, gone through by who administers it. */
@ApplicationScoped
class OrganizationRolls {
  private final Transactions transactions;
  private final Personnel personnel;
  private final Organizations organizations;
  private final Proofs proofs;
  private final AuditTrail audit;
  private final int months;

  OrganizationRolls(
      Transactions transactions,
      Personnel personnel,
      Organizations organizations,
      Proofs proofs,
      AuditTrail audit,
      @ConfigProperty(name = "hashi.recertification.months") int months) {
    this.transactions = transactions;
    this.personnel = personnel;
    this.organizations = organizations;
    this.proofs = proofs;
    this.audit = audit;
    this.months = months;
  }

  /** Everybody there; not found unless the caller looks after them. */
  Uni<Roll> read(Caller caller, UUID organizationId) {
    return transactions.write(
        tx ->
            personnel
                .at(tx, caller, organizationId)
                .chain(tenures -> proofs.seen(tx, lines(tenures, caller)))
                .chain(
                    lines ->
                        proofs
                            .of(tx, organizationId)
                            .chain(made -> roll(tx, organizationId, lines, made))));
  }

  /**
   * Goes through the organization: whose affiliation is ended leaves the channels that rest on it
   * in the same step. Returns the id.
   */
  Uni<UUID> recertify(Caller caller, UUID organizationId, Recertify command) {
    return transactions.write(
        tx ->
            personnel
                .at(tx, caller, organizationId)
                .chain(tenures -> decide(tx, caller, organizationId, tenures, command)));
  }

  /** Those organizations that the caller administers, and when each is due. */
  Uni<List<DueRoll>> due(Tx tx, Caller caller) {
    return personnel
        .managedBy(tx, caller)
        .chain(
            managed ->
                proofs
                    .lastMade(tx, managed)
                    .chain(last -> InTurn.each(managed, id -> due(tx, caller, id, last))));
  }

  private Uni<DueRoll> due(Tx tx, Caller caller, UUID id, Map<UUID, LocalDate> last) {
    LocalDate made = last.get(id);
    return personnel
        .at(tx, caller, id)
        .map(tenures -> deadline(tx, lines(tenures, caller), made))
        .chain(
            deadline ->
                organizations
                    .get(tx, id)
                    .map(
                        one ->
                            deadline.roll(
                                Subject.ORGANIZATION, id, one.name(), made, Japan.today(tx))));
  }

  private Uni<UUID> decide(
      Tx tx, Caller caller, UUID organizationId, List<Tenure> tenures, Recertify command) {
    List<RollLine> lines = lines(tenures, caller);
    Ruling ruling = Ruling.on(lines, command);
    return InTurn.each(
            tenures.stream().filter(one -> ruling.ends(one.affiliationId())).toList(),
            one -> personnel.end(tx, caller, one))
        .chain(() -> proofs.keep(tx, caller, Subject.ORGANIZATION, organizationId, lines, ruling))
        .call(id -> audit.administered(tx, caller.accountId(), "organization.recertify", id));
  }

  private Uni<Roll> roll(Tx tx, UUID id, List<RollLine> lines, List<Made> made) {
    Deadline deadline = deadline(tx, lines, Made.lastDay(made));
    return organizations
        .get(tx, id)
        .map(
            one ->
                new Roll(
                    Subject.ORGANIZATION,
                    id,
                    one.name(),
                    deadline.months(),
                    deadline.day(),
                    lines,
                    made));
  }

  /** Counted from the first of those who are there. */
  private Deadline deadline(Tx tx, List<RollLine> lines, @Nullable LocalDate made) {
    LocalDate first =
        lines.stream().map(RollLine::since).min(Comparator.naturalOrder()).orElse(Japan.today(tx));
    return Deadline.after(made, first, months);
  }

  private static List<RollLine> lines(List<Tenure> tenures, Caller reader) {
    return tenures.stream()
        .map(
            one ->
                new RollLine(
                    one.affiliationId(),
                    one.standing().person(),
                    one.standing().role().word(),
                    one.firstDay(),
                    one.lastDay(),
                    null,
                    one.accountId().equals(reader.accountId())))
        .toList();
  }
}
