package org.hashi.revision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hashi.audit.AuditTrail;
import org.hashi.codelist.CodeDrafts;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.codelist.Note;
import org.hashi.identity.Caller;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standing;
import org.hashi.platform.Invalid;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** What officers say of a year that should not be compared with the one before as it is. */
@ApplicationScoped
public class Notes {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Transactions transactions;
  private final Affiliations affiliations;
  private final CodeLists lists;
  private final CodeDrafts drafts;
  private final AuditTrail audit;

  Notes(
      Transactions transactions,
      Affiliations affiliations,
      CodeLists lists,
      CodeDrafts drafts,
      AuditTrail audit) {
    this.transactions = transactions;
    this.affiliations = affiliations;
    this.lists = lists;
    this.drafts = drafts;
    this.audit = audit;
  }

  /** Says it, or takes it back; all notes there are. */
  public Uni<List<Note>> write(Caller caller, Dimension dimension, int year, WriteNote command) {
    return transactions
        .write(
            tx ->
                affiliations
                    .require(tx, caller, AffiliationRole.OFFICER)
                    .map(List::getFirst)
                    .call(() -> drafts.inTurn(tx))
                    .chain(me -> write(tx, me, note(dimension, year, command))))
        .invoke(drafts::announce)
        .chain(() -> transactions.look(tx -> drafts.latest(tx)))
        .map(read -> lists.notes());
  }

  private Uni<Void> write(Tx tx, Standing me, Note note) {
    return drafts
        .note(tx, note, me.affiliationId())
        .chain(id -> audit.record(tx, me.organizationId(), me.accountId(), "revision.note", id));
  }

  private static Note note(Dimension dimension, int year, WriteNote command) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new Invalid("fiscalYear", "年度は 2026 のように西暦で指定してください。");
    }
    if (command.ja().isBlank() != command.en().isBlank()) {
      throw new Invalid(
          command.ja().isBlank() ? "ja" : "en", "日本語と英語の両方を入力してください（消すときは両方を空にしてください）。");
    }
    return new Note(dimension, year, command.ja().strip(), command.en().strip());
  }
}
