package org.hashi.revision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hashi.audit.AuditTrail;
import org.hashi.codelist.CodeDrafts;
import org.hashi.codelist.CodeVersion;
import org.hashi.codelist.Dimension;
import org.hashi.codelist.Draft;
import org.hashi.codelist.Rollup;
import org.hashi.identity.Caller;
import org.hashi.identity.StepUp;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standing;
import org.hashi.platform.FiscalYear;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.revision.RevisionPreview.Gap;
import org.hashi.revision.RevisionView.DraftView;

/** Drafting the next version of the lists and putting it in force, for officers and nobody else. */
@ApplicationScoped
public class Revisions {
  /** So many years ahead may lists be made. */
  private static final int AHEAD = 2;

  private final Transactions transactions;
  private final Affiliations affiliations;
  private final CodeDrafts drafts;
  private final AuditTrail audit;

  Revisions(
      Transactions transactions, Affiliations affiliations, CodeDrafts drafts, AuditTrail audit) {
    this.transactions = transactions;
    this.affiliations = affiliations;
    this.drafts = drafts;
    this.audit = audit;
  }

  /** Where the revision stands. */
  public Uni<RevisionView> view(Caller caller) {
    return transactions.snapshot(tx -> officer(tx, caller).chain(() -> view(tx)));
  }

  private Uni<RevisionView> view(Tx tx) {
    return drafts
        .latest(tx)
        .chain(
            latest ->
                drafts
                    .find(tx)
                    .map(
                        draft ->
                            new RevisionView(
                                latest.version(),
                                latest.fiscalYear(),
                                years(tx, latest),
                                draft == null ? null : DraftView.of(draft))));
  }

  /** The running year and the next ones; none before the last one that has lists of its own. */
  private static List<Integer> years(Tx tx, CodeVersion latest) {
    int running = FiscalYear.at(tx.now());
    return IntStream.rangeClosed(running, Math.max(running + AHEAD, latest.fiscalYear()))
        .filter(year -> year >= latest.fiscalYear())
        .boxed()
        .toList();
  }

  /** Makes a draft out of what was put in force last; there is one at a time. */
  public Uni<RevisionView> begin(Caller caller, BeginRevision command) {
    return transactions.write(
        tx ->
            officer(tx, caller)
                .call(() -> drafts.inTurn(tx))
                .chain(me -> begin(tx, me, command.year()))
                .chain(() -> view(tx)));
  }

  private Uni<Void> begin(Tx tx, Standing me, int year) {
    return view(tx)
        .invoke(
            now -> {
              if (now.draft() != null) {
                throw new RevisionProblem.ChangedMeanwhile();
              }
              if (!now.years().contains(year)) {
                throw new Invalid("fiscalYear", "この年度の改定案は作れません。一覧から選び直してください。");
              }
            })
        .chain(() -> drafts.begin(tx, year, me.affiliationId()))
        .chain(id -> touched(tx, me, "revision.draft", id));
  }

  /** Writes the codes of a dimension that has codes of its own. */
  public Uni<RevisionView> write(Caller caller, Dimension dimension, WriteCodes command) {
    return changing(
        caller,
        command.seen(),
        (tx, me, draft) ->
            drafts
                .latest(tx)
                .map(before -> before.list(dimension))
                .map(before -> new CodeReading(before, draft.version().fiscalYear()))
                .chain(
                    reading -> drafts.write(tx, draft, dimension, reading.read(command.codes()))));
  }

  /** Writes how codes of a dimension are put together. */
  public Uni<RevisionView> write(
      Caller caller, Dimension dimension, String rollup, WriteRollup command) {
    return changing(
        caller,
        command.seen(),
        (tx, me, draft) ->
            drafts.write(tx, draft, RollupReading.read(draft, dimension, rollup, command)));
  }

  /** Throws the draft away. */
  public Uni<RevisionView> drop(Caller caller, int seen) {
    return changing(
        caller,
        seen,
        (tx, me, draft) ->
            drafts
                .drop(tx, draft)
                .chain(() -> touched(tx, me, "revision.drop", draft.versionId())));
  }

  /** Puts the draft in force, once it is whole. Whoever does it has proved who he is. */
  public Uni<RevisionView> enforce(Caller caller, EnforceRevision command) {
    return transactions
        .write(
            tx ->
                officer(tx, caller)
                    .invoke(() -> StepUp.require(tx, caller))
                    .call(() -> drafts.inTurn(tx))
                    .chain(me -> seen(tx, command.seen()).chain(draft -> enforce(tx, me, draft)))
                    .chain(() -> view(tx)))
        .invoke(drafts::announce);
  }

  private Uni<Void> enforce(Tx tx, Standing me, Draft draft) {
    return drafts
        .latest(tx)
        .invoke(latest -> requireWhole(latest, draft))
        .chain(() -> drafts.enforce(tx, draft, me.affiliationId()))
        .chain(() -> touched(tx, me, "revision.enforce", draft.versionId()));
  }

  private static void requireWhole(CodeVersion latest, Draft draft) {
    List<Gap> gaps = Changes.gaps(draft.version());
    if (!gaps.isEmpty()) {
      Gap first = gaps.getFirst();
      throw new Invalid(
          "rollups",
          "集約「%s」に入っていない区分があります（%s）。まとまりを選んでください。"
              .formatted(name(draft, first), String.join("、", first.missing())));
    }
    if (Changes.areNone(latest, draft.version())) {
      throw new Invalid("codes", "まだ何も変わっていません。");
    }
  }

  private static String name(Draft draft, Gap gap) {
    return draft
        .version()
        .rollup(gap.dimension(), gap.rollup())
        .map(Rollup::ja)
        .orElse(gap.rollup());
  }

  private interface Change {
    Uni<Void> of(Tx tx, Standing me, Draft draft);
  }

  private Uni<RevisionView> changing(Caller caller, int seen, Change change) {
    return transactions.write(
        tx ->
            officer(tx, caller)
                .call(() -> drafts.inTurn(tx))
                .chain(me -> seen(tx, seen).chain(draft -> change.of(tx, me, draft)))
                .chain(() -> view(tx)));
  }

  /** The draft as the caller saw it; not found when there is none. */
  private Uni<Draft> seen(Tx tx, int seen) {
    return draft(tx)
        .invoke(
            draft -> {
              if (draft.seen() != seen) {
                throw new RevisionProblem.ChangedMeanwhile();
              }
            });
  }

  private Uni<Draft> draft(Tx tx) {
    return drafts.find(tx).onItem().ifNull().failWith(NotFound::new).map(Draft.class::cast);
  }

  /** Does something with the draft that changes nothing; not found when there is none. */
  <T> Uni<T> looking(Caller caller, DraftLook<T> look) {
    return transactions.snapshot(
        tx -> officer(tx, caller).chain(() -> draft(tx)).chain(draft -> look.at(tx, draft)));
  }

  /** What is made of the draft. */
  interface DraftLook<T> {
    Uni<T> at(Tx tx, Draft draft);
  }

  private Uni<Standing> officer(Tx tx, Caller caller) {
    return affiliations.require(tx, caller, AffiliationRole.OFFICER).map(List::getFirst);
  }

  private Uni<Void> touched(Tx tx, Standing me, String action, UUID subjectId) {
    return audit.record(tx, me.organizationId(), me.accountId(), action, subjectId);
  }
}
