package org.hashi.areaissue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.areaissue.IssueDoor.Changing;
import org.hashi.areaissue.IssueStore.Step;
import org.hashi.areaissue.PlanStore.Measure;
import org.hashi.areaissue.PlanStore.Meeting;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Caller;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** What becomes of an issue: for those of the organization that raised it, and for officers. */
@ApplicationScoped
public class IssueChanges {
  private final Transactions transactions;
  private final IssueDoor door;
  private final Readings readings;
  private final IssueReader reader;
  private final Sources sources;
  private final AuditTrail audit;
  private final IssueStore store = new IssueStore();
  private final SourceStore links = new SourceStore();
  private final PlanStore plans = new PlanStore();

  IssueChanges(
      Transactions transactions,
      IssueDoor door,
      Readings readings,
      IssueReader reader,
      Sources sources,
      AuditTrail audit) {
    this.transactions = transactions;
    this.door = door;
    this.readings = readings;
    this.reader = reader;
    this.sources = sources;
    this.audit = audit;
  }

  private interface Change {
    Uni<Void> of(Tx tx, Changing it);
  }

  /** Says something else of it; the version before is kept. */
  public Uni<AreaIssueView> rewrite(Caller caller, UUID issueId, RewriteIssue command) {
    return changing(
        caller,
        issueId,
        "areaissue.change",
        (tx, it) ->
            readings
                .words(tx, command.words())
                .chain(
                    words ->
                        store
                            .versions(tx, issueId)
                            .invoke(all -> require(all.getLast().version() == command.version()))
                            .chain(
                                () ->
                                    store.write(
                                        tx,
                                        issueId,
                                        command.version() + 1,
                                        words,
                                        readings.listVersion(),
                                        it.by()))));
  }

  /** Brings it to another state, forward or back. */
  public Uni<AreaIssueView> step(Caller caller, UUID issueId, TakeStep command) {
    return changing(
        caller,
        issueId,
        "areaissue.step",
        (tx, it) -> store.steps(tx, issueId).chain(steps -> step(tx, it, steps, command)));
  }

  private Uni<Void> step(Tx tx, Changing it, List<Step> steps, TakeStep command) {
    if (sentBefore(it, steps, command)) {
      return Uni.createFrom().voidItem();
    }
    require(steps.size() == command.after());
    if (!steps.isEmpty() && steps.getLast().state() == command.state()) {
      throw new Invalid("state", "いまと違う状態を選んでください。");
    }
    return store.step(tx, it.issueId(), steps.size() + 1, command.state(), command.note(), it.by());
  }

  /** The same step sent once more is taken once. */
  private static boolean sentBefore(Changing it, List<Step> steps, TakeStep command) {
    if (steps.size() != command.after() + 1) {
      return false;
    }
    Step last = steps.getLast();
    return last.state() == command.state()
        && last.note().equals(command.note())
        && last.affiliationId().equals(it.by());
  }

  /** Links something the caller may open himself, from which the issue came too. */
  public Uni<AreaIssueView> link(Caller caller, UUID issueId, LinkSource command) {
    return changing(
        caller,
        issueId,
        "areaissue.link",
        (tx, it) ->
            sources.link(
                tx,
                caller,
                issueId,
                command.threadId(),
                command.consultationId(),
                command.cell(),
                it.by()));
  }

  /** Takes a link away that was made by mistake; who made and who took it stays known. */
  public Uni<AreaIssueView> unlink(Caller caller, UUID issueId, UUID sourceId) {
    return changing(
        caller,
        issueId,
        "areaissue.unlink",
        (tx, it) ->
            links
                .unlink(tx, issueId, sourceId, it.by())
                .invoke(
                    held -> {
                      if (!held) {
                        throw new NotFound();
                      }
                    })
                .replaceWithVoid());
  }

  /** Writes down a meeting it is brought to, anew or for the first time. */
  public Uni<AreaIssueView> meet(
      Caller caller, UUID issueId, UUID meetingId, WriteMeeting command) {
    return changing(
        caller,
        issueId,
        "areaissue.meet",
        (tx, it) ->
            plans
                .meetings(tx, issueId)
                .map(
                    all ->
                        all.stream()
                            .filter(one -> one.meetingId().equals(meetingId))
                            .map(Meeting::words)
                            .findFirst()
                            .orElse(null))
                .chain(
                    last -> {
                      if (last != null && last.equals(next(command))) {
                        return Uni.createFrom().voidItem();
                      }
                      int version = last == null ? 0 : last.version();
                      require(version == command.version());
                      return plans.write(tx, issueId, meetingId, version + 1, command, it.by());
                    }));
  }

  private static WriteMeeting next(WriteMeeting said) {
    return new WriteMeeting(
        said.version() + 1, said.name(), said.heldOn(), said.result(), said.withdrawn());
  }

  /** Writes down a measure, anew or for the first time. */
  public Uni<AreaIssueView> measure(
      Caller caller, UUID issueId, UUID measureId, WriteMeasure command) {
    return changing(
        caller,
        issueId,
        "areaissue.measure",
        (tx, it) ->
            readings
                .organization(tx, "ownerId", command.ownerId())
                .chain(() -> plans.measures(tx, issueId))
                .map(
                    all ->
                        all.stream()
                            .filter(one -> one.measureId().equals(measureId))
                            .map(Measure::words)
                            .findFirst()
                            .orElse(null))
                .chain(
                    last -> {
                      if (last != null && last.equals(next(command))) {
                        return Uni.createFrom().voidItem();
                      }
                      int version = last == null ? 0 : last.version();
                      require(version == command.version());
                      return plans.write(tx, issueId, measureId, version + 1, command, it.by());
                    }));
  }

  private static WriteMeasure next(WriteMeasure said) {
    return new WriteMeasure(
        said.version() + 1,
        said.title(),
        said.ownerId(),
        said.dueOn(),
        said.doneOn(),
        said.result(),
        said.withdrawn());
  }

  /** Writes down what the indicator was on a day; what was said of the day before is kept. */
  public Uni<AreaIssueView> record(Caller caller, UUID issueId, RecordValue command) {
    return changing(
        caller,
        issueId,
        "areaissue.record",
        (tx, it) ->
            store
                .versions(tx, issueId)
                .invoke(all -> requireTyped(all.getLast().words().indicator()))
                .chain(() -> plans.record(tx, issueId, command, it.by())));
  }

  private static void requireTyped(@Nullable WantedIndicator indicator) {
    if (indicator == null || indicator.counted() != null) {
      throw new Invalid("value", "値を入力する指標がありません。");
    }
  }

  /** Somebody else may have been first; nothing is overwritten unseen. */
  private static void require(boolean isAsTheCallerSawIt) {
    if (!isAsTheCallerSawIt) {
      throw new AreaIssueProblem.ChangedMeanwhile();
    }
  }

  private Uni<AreaIssueView> changing(Caller caller, UUID issueId, String action, Change change) {
    return transactions.write(
        tx ->
            door.toChange(tx, caller, issueId)
                .call(it -> change.of(tx, it))
                .call(
                    it ->
                        audit.record(
                            tx, it.issue().organizationId(), caller.accountId(), action, issueId))
                .chain(() -> door.office(tx, caller))
                .chain(
                    office ->
                        door.toRead(tx, office, issueId)
                            .chain(issue -> reader.view(tx, office, issue))));
  }
}
