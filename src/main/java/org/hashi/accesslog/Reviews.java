package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.accesslog.ReviewStore.Stored;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.organization.Standing;
import org.hashi.platform.Invalid;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Signing off periods that were looked through. */
@ApplicationScoped
public class Reviews {
  private final Transactions transactions;
  private final Auditors auditors;
  private final Affiliations affiliations;
  private final FindingReader unusual;
  private final AuditTrail trail;
  private final ReviewStore store = new ReviewStore();

  Reviews(
      Transactions transactions,
      Auditors auditors,
      Affiliations affiliations,
      FindingReader unusual,
      AuditTrail trail) {
    this.transactions = transactions;
    this.auditors = auditors;
    this.affiliations = affiliations;
    this.unusual = unusual;
    this.trail = trail;
  }

  /** What was signed off, and what is still open. */
  public Uni<ReviewList> list(Caller caller) {
    return transactions.snapshot(
        tx -> auditors.require(tx, caller).chain(() -> store.all(tx)).chain(all -> list(tx, all)));
  }

  /** Signs off a period that is over, once; recorded in the same transaction. */
  Uni<ReviewView> signOff(Caller caller, SignOff command) {
    Period period = Period.of(command.from(), command.to());
    return transactions.writeOverseeing(
        tx ->
            auditors
                .require(tx, caller)
                .invoke(() -> requireOver(tx, period))
                .chain(reviewer -> signOff(tx, reviewer, period, command.note())));
  }

  private static void requireOver(Tx tx, Period period) {
    if (!period.to().isBefore(Japan.today(tx))) {
      throw new Invalid("to", "まだ終わっていない期間は点検済みにできません。");
    }
  }

  private Uni<ReviewView> signOff(Tx tx, Standing reviewer, Period period, String note) {
    return unusual
        .findings(tx, period)
        .chain(found -> store.totals(tx, period, found.total()))
        .chain(
            totals ->
                store
                    .heads(tx)
                    .map(
                        heads ->
                            new Review(
                                period, reviewer.affiliationId(), note, tx.now(), totals, heads)))
        .chain(review -> keep(tx, reviewer, review));
  }

  private Uni<ReviewView> keep(Tx tx, Standing reviewer, Review review) {
    UUID id = review.seal();
    return store
        .insert(tx, id, review)
        .invoke(
            stored -> {
              if (!stored) {
                throw new ReviewProblem.AlreadySignedOff();
              }
            })
        .chain(() -> trail.administered(tx, reviewer.accountId(), LogAudit.SIGN_OFF, id))
        .replaceWith(() -> ReviewView.of(id, review, reviewer.person()));
  }

  private Uni<ReviewList> list(Tx tx, List<Stored> all) {
    List<Period> signedOff = all.stream().map(one -> one.review().period()).toList();
    return store
        .firstDay(tx)
        .map(first -> months(first, Japan.today(tx), signedOff))
        .chain(
            months ->
                affiliations
                    .byId(tx, all.stream().map(one -> one.review().affiliationId()).toList())
                    .map(
                        people ->
                            all.stream()
                                .map(
                                    one ->
                                        ReviewView.of(
                                            one.reviewId(),
                                            one.review(),
                                            people.person(one.review().affiliationId())))
                                .toList())
                    .map(views -> new ReviewList(months, views)));
  }

  private static List<ReviewMonth> months(
      @Nullable LocalDate first, LocalDate today, List<Period> signedOff) {
    return first == null ? List.of() : ReviewMonth.between(first, today, signedOff);
  }
}
