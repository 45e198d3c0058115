package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Caller;
import org.hashi.organization.Organizations;
import org.hashi.organization.Standing;
import org.hashi.platform.Ids;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** A centre's ledger (相談台帳), for those who coordinate the centre and for nobody else. */
@ApplicationScoped
public class Ledger {
  private static final int MOST_LINES = 1000;

  private final Transactions transactions;
  private final Keepers keepers;
  private final Organizations organizations;
  private final Matters matters;
  private final Readings readings;
  private final Pseudonyms pseudonyms;
  private final Retelling retelling;
  private final AuditTrail audit;
  private final ConsultationStore store = new ConsultationStore();

  Ledger(
      Transactions transactions,
      Keepers keepers,
      Organizations organizations,
      Matters matters,
      Readings readings,
      Pseudonyms pseudonyms,
      Retelling retelling,
      AuditTrail audit) {
    this.transactions = transactions;
    this.keepers = keepers;
    this.organizations = organizations;
    this.matters = matters;
    this.readings = readings;
    this.pseudonyms = pseudonyms;
    this.retelling = retelling;
    this.audit = audit;
  }

  /** Enters a matter with its first contact; the same one sent again is counted once. */
  public Uni<ConsultationView> enter(Caller caller, EnterConsultation command) {
    return transactions.write(
        tx ->
            keepers
                .require(tx, caller, command.centreId())
                .chain(me -> enter(tx, me, command))
                .chain(matter -> matters.view(tx, matter)));
  }

  private Uni<Consultation> enter(Tx tx, Standing me, EnterConsultation command) {
    Codes codes = readings.both(command.codes());
    return pseudonyms
        .of(tx, me.organizationId(), command.person())
        .chain(person -> enter(tx, me, command, codes, person));
  }

  private Uni<Consultation> enter(
      Tx tx, Standing me, EnterConsultation command, Codes codes, @Nullable String person) {
    Sent sent = command.sent(codes, person);
    UUID centreId = me.organizationId();
    Consultation fresh = new Consultation(Ids.next(), null, centreId, sent, person, tx.now());
    return matters
        .sent(tx, centreId, command.clientId(), sent)
        .chain(
            before ->
                before == null
                    ? open(tx, me, command, codes, fresh)
                        .call(matter -> touched(tx, me, "consultation.enter", matter))
                    : Uni.createFrom().item(before));
  }

  private Uni<Consultation> open(
      Tx tx, Standing me, EnterConsultation command, Codes codes, Consultation fresh) {
    return readings
        .marks(tx, command.kind(), command.residence(), codes.only(Axes.MATTER), command.summary())
        .chain(
            marks ->
                particulars(tx, fresh.centreId, command, codes.only(Axes.CONTACT))
                    .chain(first -> matters.open(tx, fresh, marks, first, me.affiliationId())));
  }

  private Uni<Particulars> particulars(
      Tx tx, UUID centreId, EnterConsultation command, Codes codes) {
    return organizations
        .since(tx, centreId)
        .map(since -> Contacts.of(tx, command.occurredOn(), command.occurredAt(), codes, since));
  }

  /** A month of the ledger of a centre the caller coordinates. */
  public Uni<LedgerView> month(Caller caller, @Nullable UUID centreId, YearMonth month) {
    return transactions.snapshot(
        tx ->
            keepers
                .require(tx, caller, centreId)
                .call(me -> touched(tx, me, "consultation.list", me.organizationId()))
                .chain(me -> month(tx, me, month)));
  }

  private Uni<LedgerView> month(Tx tx, Standing me, YearMonth month) {
    LocalDate first = month.atDay(1);
    return store
        .lines(tx, me.organizationId(), first, first.plusMonths(1), MOST_LINES + 1)
        .map(
            lines ->
                new LedgerView(
                    me.organizationId(),
                    me.organization(),
                    month,
                    lines.stream().limit(MOST_LINES).toList(),
                    lines.size() > MOST_LINES));
  }

  /**
   * What the ledger says of some contacts, the latest first; it is noted as any other look at it.
   *
   * @param me as whom somebody keeps the ledger, see {@link Keepers#require}
   */
  public Uni<List<LedgerView.Line>> lines(Tx tx, Standing me, List<UUID> contactIds) {
    return touched(tx, me, "consultation.list", me.organizationId())
        .chain(() -> store.lines(tx, me.organizationId(), contactIds));
  }

  /** One matter of a centre the caller coordinates. */
  public Uni<ConsultationView> view(Caller caller, UUID consultationId) {
    return transactions.snapshot(
        tx ->
            own(
                tx,
                caller,
                consultationId,
                (me, matter) ->
                    touched(tx, me, "consultation.read", matter)
                        .chain(() -> matters.view(tx, matter))));
  }

  /** Marks a matter anew; the version before is kept. */
  public Uni<ConsultationView> change(
      Caller caller, UUID consultationId, ChangeConsultation command) {
    Codes codes = readings.ofMatter(command.codes());
    return changing(
        caller,
        consultationId,
        (tx, me, matter) ->
            readings
                .marks(tx, command.kind(), command.residence(), codes, command.summary())
                .chain(
                    marks ->
                        matters.mark(
                            tx, matter, latest -> marks, command.version(), me.affiliationId()))
                .chain(() -> about(tx, matter, command.person())));
  }

  private Uni<Void> about(Tx tx, Consultation matter, String number) {
    return pseudonyms
        .of(tx, matter.centreId, number)
        .chain(
            person ->
                person == null ? Uni.createFrom().voidItem() : matters.about(tx, matter, person));
  }

  /** Counts one more contact on a matter. */
  public Uni<ConsultationView> addContact(Caller caller, UUID consultationId, AddContact command) {
    Codes codes = readings.ofContact(command.codes());
    return changing(
        caller,
        consultationId,
        (tx, me, matter) ->
            organizations
                .since(tx, matter.centreId)
                .map(
                    since ->
                        Contacts.of(tx, command.occurredOn(), command.occurredAt(), codes, since))
                .chain(
                    contact ->
                        matters.follow(
                            tx, matter, contact, command.sent(codes), me.affiliationId()))
                .chain(
                    isNew ->
                        isNew ? retelling.contactAdded(tx, matter) : Uni.createFrom().voidItem()));
  }

  /** Corrects a contact, or withdraws it; the version before is kept. */
  public Uni<ConsultationView> correct(
      Caller caller, UUID consultationId, UUID contactId, CorrectContact command) {
    Codes codes = readings.ofContact(command.codes());
    return changing(
        caller,
        consultationId,
        (tx, me, matter) ->
            organizations
                .since(tx, matter.centreId)
                .map(since -> Contacts.of(tx, contactId, command, codes, since))
                .chain(correction -> matters.correct(tx, matter, correction, me.affiliationId())));
  }

  private interface Change {
    Uni<Void> of(Tx tx, Standing me, Consultation matter);
  }

  private Uni<ConsultationView> changing(Caller caller, UUID consultationId, Change change) {
    return transactions.write(
        tx ->
            own(
                tx,
                caller,
                consultationId,
                (me, matter) ->
                    retelling
                        .after(tx, matter, () -> change.of(tx, me, matter))
                        .chain(() -> touched(tx, me, "consultation.change", matter))
                        .chain(() -> matters.view(tx, matter))));
  }

  private <T> Uni<T> own(
      Tx tx, Caller caller, UUID consultationId, BiFunction<Standing, Consultation, Uni<T>> work) {
    return matters
        .get(tx, consultationId)
        .chain(
            matter ->
                keepers.require(tx, caller, matter.centreId).chain(me -> work.apply(me, matter)));
  }

  private Uni<Void> touched(Tx tx, Standing me, String action, Consultation matter) {
    return touched(tx, me, action, matter.consultationId);
  }

  private Uni<Void> touched(Tx tx, Standing me, String action, UUID subjectId) {
    return audit.record(tx, me.organizationId(), me.accountId(), action, subjectId);
  }
}
