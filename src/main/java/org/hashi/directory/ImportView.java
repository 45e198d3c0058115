package org.hashi.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an existing directory says, line by line.
 *
 * @param kept whether it was registered
 * @param added how many are new, or were
 * @param known how many are registered already
 * @param wrong how many lines are to be corrected first; as long as there is one nothing comes in
 * @param columns which of our columns were found under which heading
 */
public record ImportView(
    boolean kept, int added, int known, int wrong, List<Column> columns, List<Line> lines) {
  /** A heading of the file, and what it was taken for; null: it is not read. */
  public record Column(String heading, @Nullable DirectoryColumn meaning) {}

  /**
   * One line.
   *
   * @param number counts from 1 as in the file
   * @param errors what is to be corrected, in the reader's words
   */
  public record Line(
      int number,
      LineState state,
      String name,
      @Nullable String type,
      @Nullable String municipality,
      String contact,
      List<String> errors) {}
}
