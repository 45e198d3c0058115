package org.hashi.form;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A form of the prefecture, and what its cells get. */
public record FormView(UUID formId, String name, Instant loadedAt, List<FormCell> cells) {
  /**
   * A cell.
   *
   * @param name as it stands in the file
   * @param at such as 報告!C5
   * @param meaning in Japanese
   */
  public record FormCell(String name, String at, String meaning) {}
}
