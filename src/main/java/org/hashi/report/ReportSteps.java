package org.hashi.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Caller;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.report.ReportDoor.Opened;
import org.hashi.report.ReportReader.Past;
import org.hashi.report.ReportStore.Step;

/**
 * From draft to issued: submitted by who coordinates the centre, approved by somebody who wrote
 * nothing in it, issued by the centre; and back to a draft with a reason.
 */
@ApplicationScoped
public class ReportSteps {
  private final Transactions transactions;
  private final ReportDoor door;
  private final ReportReader reader;
  private final AuditTrail audit;
  private final ReportStore store = new ReportStore();

  ReportSteps(Transactions transactions, ReportDoor door, ReportReader reader, AuditTrail audit) {
    this.transactions = transactions;
    this.door = door;
    this.reader = reader;
    this.audit = audit;
  }

  /** Brings it to another state; the same step sent once more is taken once. */
  public Uni<ReportView> step(Caller caller, UUID reportId, StepReport command) {
    return transactions.write(
        tx ->
            door.inTurn(tx, caller, reportId)
                .call(
                    opened ->
                        reader
                            .past(tx, reportId)
                            .chain(past -> step(tx, caller, opened, past, command)))
                .chain(opened -> view(tx, caller, opened)));
  }

  /** Who sent it back sees it no more, and is told what he did. */
  private Uni<ReportView> view(Tx tx, Caller caller, Opened opened) {
    return store
        .find(tx, opened.reportId())
        .map(found -> new Opened(found.getFirst(), opened.desk()))
        .chain(now -> reader.view(tx, caller, now));
  }

  private Uni<Void> step(Tx tx, Caller caller, Opened opened, Past past, StepReport command) {
    if (sentBefore(opened, past, command)) {
      return Uni.createFrom().voidItem();
    }
    if (past.steps().size() != command.after() || past.version() != command.version()) {
      throw new ReportProblem.ChangedMeanwhile();
    }
    return allowed(tx, caller, opened, past, command)
        .chain(() -> ready(tx, opened, past, command))
        .chain(
            () ->
                store.step(
                    tx,
                    opened.reportId(),
                    command.after() + 1,
                    command,
                    opened.as().affiliationId()))
        .chain(
            () ->
                audit.record(
                    tx,
                    opened.report().centreId(),
                    caller.accountId(),
                    "report.step",
                    opened.reportId()));
  }

  private static boolean sentBefore(Opened opened, Past past, StepReport command) {
    if (past.steps().size() != command.after() + 1) {
      return false;
    }
    Step last = past.steps().getLast();
    return last.state() == command.state()
        && last.note().equals(command.note().strip())
        && last.affiliationId().equals(opened.as().affiliationId());
  }

  private Uni<Void> allowed(Tx tx, Caller caller, Opened opened, Past past, StepReport command) {
    ReportState from = opened.report().state();
    boolean leads =
        switch (command.state()) {
          case DRAFT -> from == ReportState.SUBMITTED || from == ReportState.APPROVED;
          case SUBMITTED -> from == ReportState.DRAFT;
          case APPROVED -> from == ReportState.SUBMITTED;
          case ISSUED -> from == ReportState.APPROVED;
        };
    if (!leads) {
      throw new ReportProblem.NotInThisState();
    }
    boolean isOfCentre =
        command.state() == ReportState.SUBMITTED || command.state() == ReportState.ISSUED;
    if (isOfCentre && !opened.keeps()) {
      throw new NotFound();
    }
    if (command.state() == ReportState.DRAFT && command.note().isBlank()) {
      throw new Invalid("note", "下書きに戻す理由を入力してください。");
    }
    return command.state() == ReportState.APPROVED
        ? reader.isOwn(tx, caller, past).invoke(ReportSteps::requireAnother).replaceWithVoid()
        : Uni.createFrom().voidItem();
  }

  private static void requireAnother(boolean isOwn) {
    if (isOwn) {
      throw new ReportProblem.OwnReport();
    }
  }

  /** Nobody is asked to look at what is not done yet. */
  private Uni<Void> ready(Tx tx, Opened opened, Past past, StepReport command) {
    if (command.state() == ReportState.DRAFT || command.state() == ReportState.ISSUED) {
      return Uni.createFrom().voidItem();
    }
    if (past.taking() == null) {
      throw new Invalid("numbers", "まだ件数を集計していません。集計してから提出してください。");
    }
    return reader
        .words(tx, opened.reportId(), past)
        .invoke(
            said -> {
              if (!said.examples().stream().allMatch(Example::confirmed)) {
                throw new Invalid("examples", "本文がないか、まだ確かめていない項目のある事例があります。");
              }
            })
        .replaceWithVoid();
  }
}
