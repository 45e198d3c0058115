package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.consultation.Keepers;
import org.hashi.consultation.Ledger;
import org.hashi.identity.Caller;
import org.hashi.organization.Standing;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** The contacts behind the numbers of a centre, for those who keep its ledger. */
@ApplicationScoped
public class ContactsOfCells {
  static final int MOST = 200;

  private final Transactions transactions;
  private final Keepers keepers;
  private final Tabulation tabulation;
  private final Ledger ledger;

  ContactsOfCells(
      Transactions transactions, Keepers keepers, Tabulation tabulation, Ledger ledger) {
    this.transactions = transactions;
    this.keepers = keepers;
    this.tabulation = tabulation;
    this.ledger = ledger;
  }

  /** Not found when the place is no centre whose ledger the caller keeps. */
  Uni<CellContacts> of(Caller caller, CrossWish wish, CellKeys keys, TableMeasure measure) {
    String centre = wish.place().kind() == Place.Kind.CENTRE ? wish.place().key() : null;
    if (centre == null) {
      throw new NotFound();
    }
    return transactions.snapshot(
        tx ->
            keepers
                .require(tx, caller, UUID.fromString(centre))
                .chain(me -> of(tx, me, wish, keys, measure)));
  }

  private Uni<CellContacts> of(
      Tx tx, Standing me, CrossWish wish, CellKeys keys, TableMeasure measure) {
    return tabulation
        .contacts(tx, wish, keys, measure, MOST)
        .chain(
            found ->
                ledger
                    .lines(tx, me, found.contactIds())
                    .map(lines -> new CellContacts(found.all(), lines)));
  }
}
