package org.hashi.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.people.Personnel;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/**
 * Writing cards: one's own, and that of a place to which one belongs or whose people one manages.
 */
@ApplicationScoped
class Cards {
  private final Transactions transactions;
  private final Affiliations affiliations;
  private final Personnel personnel;
  private final CardStore store = new CardStore();

  Cards(Transactions transactions, Affiliations affiliations, Personnel personnel) {
    this.transactions = transactions;
    this.affiliations = affiliations;
    this.personnel = personnel;
  }

  Uni<Void> writeOfOrganization(Caller caller, UUID organizationId, WriteCard card) {
    return transactions.write(
        tx ->
            belongsTo(tx, caller, organizationId)
                .chain(
                    does ->
                        does
                            ? Uni.createFrom().item(true)
                            : personnel.looksAfter(tx, caller, organizationId))
                .invoke(Cards::requireTrue)
                .chain(() -> write(tx, caller, organizationId, "organization", card)));
  }

  Uni<Void> writeOwn(Caller caller, UUID affiliationId, WriteCard card) {
    return transactions.write(
        tx ->
            affiliations
                .own(tx, caller.accountId(), affiliationId)
                .chain(() -> write(tx, caller, affiliationId, "affiliation", card)));
  }

  private Uni<Void> write(Tx tx, Caller by, UUID subjectId, String subject, WriteCard card) {
    return store
        .write(tx, subjectId, subject, by.accountId(), card)
        .invoke(
            written -> {
              if (!written) {
                throw new DirectoryProblem.CardChanged();
              }
            })
        .replaceWithVoid();
  }

  private Uni<Boolean> belongsTo(Tx tx, Caller caller, UUID organizationId) {
    return affiliations
        .of(tx, caller.accountId())
        .map(
            mine ->
                mine.stream()
                    .anyMatch(
                        one -> one.role().talks() && one.organizationId().equals(organizationId)));
  }

  private static void requireTrue(boolean may) {
    if (!may) {
      throw new NotFound();
    }
  }
}
