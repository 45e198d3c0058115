package org.hashi.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contacts by up to three axes: the first one down, the second one across, the third one under each
 * of the second. Contacts count by their primary codes, so that everything adds up.
 *
 * @param place as it stands in an address, such as {@code served:152021}
 * @param listVersion the code lists whose labels belong to the codes
 * @param columns the keys of the second and third axis a column is of; none for all together, one
 *     for all of a second key
 * @param rows the keys of the first axis, and last all together
 */
public record CrossTable(
    String place,
    String placeName,
    Period period,
    TableKind kind,
    Secrecy secrecy,
    String listVersion,
    List<AxisKeys> axes,
    List<List<String>> columns,
    List<CrossRow> rows) {

  /** Who may see a table as it is. */
  public enum Secrecy {
    /** About nobody: everybody may. */
    OPEN,
    /** Nothing is hidden, because all of it is the reader's own: it must not leave the centre. */
    OWN,
    /** Small numbers are hidden, and those from which they could be found again. */
    GUARDED
  }

  /** An axis with its keys, in their order. */
  public record AxisKeys(String axis, List<AxisKey> keys) {}

  /**
   * A row or column.
   *
   * @param name of an organization or municipality; null where the code lists or the calendar tell
   */
  public record AxisKey(String key, @Nullable String name) {}

  /**
   * A row.
   *
   * @param key null for all together
   */
  public record CrossRow(@Nullable String key, List<CrossCell> cells) {}

  /**
   * A number of each kind, null where it is hidden.
   *
   * @param reopened null in guarded tables, too
   */
  public record CrossCell(
      @Nullable Long contacts, @Nullable Long newMatters, @Nullable Long reopened) {}
}
