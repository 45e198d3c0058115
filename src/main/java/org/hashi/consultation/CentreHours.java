package org.hashi.consultation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.consultation.HoursStore.Kept;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.organization.Standing;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/**
 * When a centre is open, said by those who keep its ledger. Its contacts are counted by it, also
 * those of days gone by, in the transaction that sets it.
 */
@ApplicationScoped
public class CentreHours {
  private final Transactions transactions;
  private final Keepers keepers;
  private final Reclocking reclocking;
  private final AuditTrail audit;
  private final HoursStore store = new HoursStore();

  CentreHours(Transactions transactions, Keepers keepers, Reclocking reclocking, AuditTrail audit) {
    this.transactions = transactions;
    this.keepers = keepers;
    this.reclocking = reclocking;
    this.audit = audit;
  }

  /** A while, as a centre's own hours are to measure it. */
  public record Stretch(UUID centreId, Instant from, Instant until) {}

  /** For how long each centre was open in its stretch, in their order, by the hours set last. */
  public Uni<List<Duration>> open(Tx tx, List<Stretch> stretches) {
    return Multi.createFrom()
        .items(stretches.stream().map(Stretch::centreId).distinct())
        .onItem()
        .transformToUniAndConcatenate(
            centreId -> store.latest(tx, centreId).map(kept -> Map.entry(centreId, kept.hours())))
        .collect()
        .asMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(hours -> stretches.stream().map(one -> open(one, hours)).toList());
  }

  private static Duration open(Stretch stretch, Map<UUID, OfficeHours> hours) {
    return Objects.requireNonNull(hours.get(stretch.centreId()))
        .open(Japan.clock(stretch.from()), Japan.clock(stretch.until()));
  }

  /** The hours of a centre whose ledger the caller keeps; not found for everybody else. */
  public Uni<HoursView> view(Caller caller, UUID centreId) {
    return transactions.look(
        tx ->
            keepers
                .require(tx, caller, centreId)
                .chain(me -> store.latest(tx, centreId).map(kept -> view(me, kept))));
  }

  /** What setting them would change; nothing is changed. */
  public Uni<HoursPreview> preview(Caller caller, UUID centreId, SetHours command) {
    OfficeHours wanted = HoursReading.read(command);
    return transactions.snapshot(
        tx ->
            keepers
                .require(tx, caller, centreId)
                .chain(() -> store.latest(tx, centreId))
                .chain(kept -> reclocking.preview(tx, centreId, kept.hours(), wanted))
                .map(HoursPreview::new));
  }

  /** Sets them, as a version, and counts anew what falls into others now. */
  public Uni<HoursView> set(Caller caller, UUID centreId, SetHours command) {
    OfficeHours wanted = HoursReading.read(command);
    return transactions.write(
        tx ->
            keepers
                .require(tx, caller, centreId)
                .chain(
                    me ->
                        store
                            .alone(tx, centreId)
                            .invoke(kept -> requireSeen(kept, command))
                            .chain(kept -> set(tx, me, kept, wanted))));
  }

  private Uni<HoursView> set(Tx tx, Standing me, Kept kept, OfficeHours wanted) {
    if (wanted.equals(kept.hours())) {
      return Uni.createFrom().item(view(me, kept));
    }
    Kept next = new Kept(kept.version() + 1, wanted);
    UUID centreId = me.organizationId();
    return store
        .insert(tx, centreId, next, me.affiliationId())
        .chain(() -> reclocking.change(tx, centreId, kept.hours(), wanted))
        .chain(() -> audit.record(tx, centreId, me.accountId(), "consultation.setHours", centreId))
        .replaceWith(view(me, next));
  }

  private static void requireSeen(Kept kept, SetHours command) {
    if (kept.version() != command.version()) {
      throw new ConsultationProblem.ChangedMeanwhile();
    }
  }

  private static HoursView view(Standing me, Kept kept) {
    return new HoursView(
        me.organizationId(),
        me.organization(),
        kept.version(),
        OfficeHours.WEEK,
        kept.hours().weeks(),
        kept.hours().closedDays());
  }
}
