package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hashi.consultation.CountedContact;
import org.hashi.consultation.Counting;
import org.hashi.platform.Tx;

/** Keeps the counts of all tables true to the ledger, in the transactions that change it. */
@ApplicationScoped
class RollUps implements Counting {
  private final ChangeStore noted = new ChangeStore();
  private final RollUpStore store = new RollUpStore();

  @Override
  public Uni<Void> change(Tx tx, List<CountedContact> before, List<CountedContact> after) {
    List<CountedContact> out = without(before, after);
    List<CountedContact> in = without(after, before);
    SortedMap<Cell, Sums> changes = new TreeMap<>();
    out.forEach(contact -> add(changes, contact, -1));
    in.forEach(contact -> add(changes, contact, 1));
    changes.values().removeIf(Sums.NOTHING::equals);
    return noted
        .note(tx, Stream.concat(out.stream(), in.stream()).toList())
        .chain(() -> store.remove(tx, out))
        .chain(() -> store.insert(tx, in))
        .chain(() -> store.add(tx, changes));
  }

  private static List<CountedContact> without(
      List<CountedContact> all, List<CountedContact> those) {
    List<CountedContact> rest = new ArrayList<>(all);
    rest.removeAll(those);
    return rest;
  }

  private static void add(SortedMap<Cell, Sums> changes, CountedContact contact, int sign) {
    Cell.of(contact)
        .forEach(
            place ->
                changes.merge(place.cell(), Sums.of(contact, place.primary(), sign), Sums::plus));
  }
}
