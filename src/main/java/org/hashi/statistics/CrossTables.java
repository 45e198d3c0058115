package org.hashi.statistics;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashi.codelist.CodeLists;
import org.hashi.identity.Caller;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.Standing;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.statistics.CrossTable.Secrecy;

/** Tables of any axes, for coordinators and officers. */
@ApplicationScoped
public class CrossTables {
  private final Transactions transactions;
  private final Affiliations affiliations;
  private final Tabulation tabulation;
  private final Guard guard;
  private final CodeLists lists;

  CrossTables(
      Transactions transactions,
      Affiliations affiliations,
      Tabulation tabulation,
      Guard guard,
      CodeLists lists) {
    this.transactions = transactions;
    this.affiliations = affiliations;
    this.tabulation = tabulation;
    this.guard = guard;
    this.lists = lists;
  }

  /** As far as the caller may know it; not found when he reads none, or there is no such place. */
  public Uni<CrossTable> table(Caller caller, CrossWish wish) {
    return transactions.snapshot(tx -> table(tx, caller, wish));
  }

  /** The same within a transaction. */
  public Uni<CrossTable> table(Tx tx, Caller caller, CrossWish wish) {
    return affiliations
        .of(tx, caller.accountId())
        .map(Reader::of)
        .chain(reader -> table(tx, reader, wish));
  }

  /** The centres whose part the caller knows; not found when he reads no tables. */
  Uni<Set<UUID>> requireReader(Tx tx, Caller caller) {
    return affiliations.of(tx, caller.accountId()).map(Reader::of).map(Reader::own);
  }

  private Uni<CrossTable> table(Tx tx, Reader reader, CrossWish wish) {
    Secrecy secrecy = reader.secrecy(wish);
    if (secrecy == Secrecy.GUARDED) {
      return guard.table(tx, wish, reader.own());
    }
    return tabulation
        .tabulate(tx, wish, reader.own())
        .map(
            tabulated ->
                tabulated.asItIs(wish, secrecy, lists.of(wish.period().lastYear()).version()));
  }

  /**
   * Who looks at a table.
   *
   * @param own centres whose part he knows
   * @param kept centres whose ledger he keeps
   */
  private record Reader(Set<UUID> own, Set<UUID> kept) {
    /** Fails as not found for those who neither coordinate nor hold an office. */
    static Reader of(List<Standing> mine) {
      if (mine.stream().noneMatch(one -> one.role().isOfOffice())) {
        throw new NotFound();
      }
      List<Standing> atCentres =
          mine.stream()
              .filter(one -> one.organizationKind().equals(OrganizationKind.CENTRE.id()))
              .toList();
      return new Reader(ids(atCentres), ids(atCentres.stream().filter(Reader::keeps).toList()));
    }

    private static boolean keeps(Standing one) {
      return one.role() == AffiliationRole.COORDINATOR;
    }

    private static Set<UUID> ids(List<Standing> standings) {
      return standings.stream().map(Standing::organizationId).collect(toSet());
    }

    Secrecy secrecy(CrossWish wish) {
      if (wish.kind().isAboutNobody()) {
        return Secrecy.OPEN;
      }
      boolean isKept = kept.stream().anyMatch(centre -> Place.centre(centre).equals(wish.place()));
      return isKept ? Secrecy.OWN : Secrecy.GUARDED;
    }
  }
}
