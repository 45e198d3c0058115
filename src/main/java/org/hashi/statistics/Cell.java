package org.hashi.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.hashi.consultation.CountedContact;

/**
 * Where contacts are added up.
 *
 * @param month its first day
 * @param dimension empty where all contacts are counted together
 * @param residence as the matter is marked
 */
record Cell(
    LocalDate month, String dimension, UUID centreId, String kind, String code, String residence)
    implements Comparable<Cell> {
  private static final String WHOLE = "";

  /** Everybody writes cells in this order, so that no two wait for each other. */
  private static final Comparator<Cell> ORDER =
      Comparator.comparing(Cell::month)
          .thenComparing(Cell::dimension)
          .thenComparing(Cell::centreId)
          .thenComparing(Cell::kind)
          .thenComparing(Cell::code)
          .thenComparing(Cell::residence);

  /** A cell a contact belongs to, with its primary code or with a further one. */
  record Place(Cell cell, boolean primary) {}

  /** All cells of a contact; none for what is unknown of it. */
  static List<Place> of(CountedContact contact) {
    List<Place> places = new ArrayList<>();
    places.add(new Place(of(contact, WHOLE, WHOLE), true));
    contact
        .codes()
        .byDimension()
        .forEach(
            (dimension, codes) -> {
              for (int i = 0; i < codes.size(); i++) {
                places.add(new Place(of(contact, dimension.id(), codes.get(i)), i == 0));
              }
            });
    return places;
  }

  private static Cell of(CountedContact contact, String dimension, String code) {
    return new Cell(
        contact.occurredOn().withDayOfMonth(1),
        dimension,
        contact.centreId(),
        contact.kind(),
        code,
        contact.residence());
  }

  @Override
  public int compareTo(Cell other) {
    return ORDER.compare(this, other);
  }
}
