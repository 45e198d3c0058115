package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashi.codelist.CodeLists;
import org.hashi.platform.Tx;
import org.hashi.statistics.CrossTable.Secrecy;

/**
 * Tables of a centre as they are, for those to whom its ledger belongs. Whoever asks has made sure
 * of that; everybody else gets {@link CommonTables}.
 */
@ApplicationScoped
public class OwnTables {
  private final Tabulation tabulation;
  private final CodeLists lists;

  OwnTables(Tabulation tabulation, CodeLists lists) {
    this.tabulation = tabulation;
    this.lists = lists;
  }

  /** Consultations of a centre by one axis, with nothing hidden. */
  public Uni<CrossTable> ofCentre(Tx tx, UUID centreId, Period period, Axis axis) {
    CrossWish wish =
        new CrossWish(Place.centre(centreId), period, TableKind.CONSULTATION, List.of(axis));
    return tabulation
        .tabulate(tx, wish, Set.of(centreId))
        .map(counted -> counted.asItIs(wish, Secrecy.OWN, lists.of(period.lastYear()).version()));
  }
}
