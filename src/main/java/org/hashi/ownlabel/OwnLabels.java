package org.hashi.ownlabel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.codelist.CodeLists;
import org.hashi.consultation.Keepers;
import org.hashi.identity.Caller;
import org.hashi.organization.Standing;
import org.hashi.ownlabel.OwnLabelStore.Kept;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** What a centre calls the codes, said and seen by those who keep its ledger. */
@ApplicationScoped
public class OwnLabels {
  private final Transactions transactions;
  private final Keepers keepers;
  private final CodeLists lists;
  private final AuditTrail audit;
  private final OwnLabelStore store = new OwnLabelStore();

  OwnLabels(Transactions transactions, Keepers keepers, CodeLists lists, AuditTrail audit) {
    this.transactions = transactions;
    this.keepers = keepers;
    this.lists = lists;
    this.audit = audit;
  }

  /** The labels of a centre whose ledger the caller keeps; not found for everybody else. */
  public Uni<LabelsView> view(Caller caller, UUID centreId) {
    return transactions.look(
        tx ->
            keepers
                .require(tx, caller, centreId)
                .chain(me -> store.latest(tx, centreId).map(kept -> view(me, kept))));
  }

  /** Sets all of them, as a version. */
  public Uni<LabelsView> set(Caller caller, UUID centreId, SetLabels command) {
    return transactions.write(
        tx ->
            keepers
                .require(tx, caller, centreId)
                .chain(
                    me ->
                        store
                            .alone(tx, centreId)
                            .invoke(kept -> requireSeen(kept, command))
                            .chain(kept -> set(tx, me, kept, command.labels()))));
  }

  private Uni<LabelsView> set(Tx tx, Standing me, Kept kept, List<OwnLabel> wanted) {
    UUID centreId = me.organizationId();
    return lists
        .upToDate(tx, lists.fiscalYear())
        .map(version -> new LabelReading(version).read(wanted))
        .map(labels -> new Kept(kept.version() + 1, labels))
        .call(next -> store.insert(tx, centreId, next, me.affiliationId()))
        .call(() -> audit.record(tx, centreId, me.accountId(), "ownlabel.set", centreId))
        .map(next -> view(me, next));
  }

  private static void requireSeen(Kept kept, SetLabels command) {
    if (kept.version() != command.version()) {
      throw new OwnLabelProblem.ChangedMeanwhile();
    }
  }

  private static LabelsView view(Standing me, Kept kept) {
    return new LabelsView(me.organizationId(), me.organization(), kept.version(), kept.labels());
  }
}
