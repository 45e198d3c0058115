package org.hashi.statistics;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.platform.Tx;
import org.hashi.statistics.CrossTable.CrossCell;
import org.hashi.statistics.CrossTable.CrossRow;

/**
 * Tables of a centre that go to anybody, as in a report. Readers of tables are told one selection
 * each, because they know their own centre's part: whoever held two of them could subtract. So a
 * number stands here only if every reader's own table tells it, and whoever lays both side by side
 * knows nothing more.
 */
@ApplicationScoped
public class CommonTables {
  private final Guard guard;
  private final Organizations organizations;

  CommonTables(Guard guard, Organizations organizations) {
    this.guard = guard;
    this.organizations = organizations;
  }

  /**
   * Consultations of a centre by one axis. Fails with a field error where others are not told that
   * much, such as an axis of codes for less than fiscal years.
   */
  public Uni<CrossTable> ofCentre(Tx tx, UUID centreId, Period period, Axis axis) {
    CrossWish wish =
        new CrossWish(Place.centre(centreId), period, TableKind.CONSULTATION, List.of(axis));
    return organizations
        .ofKind(tx, OrganizationKind.CENTRE)
        .chain(centres -> common(tx, wish, readers(centres, centreId)));
  }

  /** Who belongs to no centre, and who belongs to each of the others. */
  private static List<Set<UUID>> readers(List<OrganizationView> centres, UUID centreId) {
    return Stream.concat(
            Stream.of(Set.<UUID>of()),
            centres.stream()
                .map(OrganizationView::organizationId)
                .filter(other -> !other.equals(centreId))
                .map(Set::of))
        .toList();
  }

  private Uni<CrossTable> common(Tx tx, CrossWish wish, List<Set<UUID>> readers) {
    return Multi.createFrom()
        .iterable(readers)
        .onItem()
        .transformToUniAndConcatenate(own -> guard.table(tx, wish, own))
        .collect()
        .asList()
        .map(tables -> tables.stream().reduce(CommonTables::common).orElseThrow());
  }

  private static CrossTable common(CrossTable one, CrossTable other) {
    List<CrossRow> rows = new ArrayList<>();
    for (int row = 0; row < one.rows().size(); row++) {
      List<CrossCell> cells = new ArrayList<>();
      for (int column = 0; column < one.columns().size(); column++) {
        CrossCell cell = one.rows().get(row).cells().get(column);
        Long also = other.rows().get(row).cells().get(column).contacts();
        cells.add(new CrossCell(also == null ? null : cell.contacts(), null, null));
      }
      rows.add(new CrossRow(one.rows().get(row).key(), cells));
    }
    return new CrossTable(
        one.place(),
        one.placeName(),
        one.period(),
        one.kind(),
        one.secrecy(),
        one.listVersion(),
        one.axes(),
        one.columns(),
        rows);
  }
}
