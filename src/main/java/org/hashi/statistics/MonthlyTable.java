package org.hashi.statistics;

import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The table of a month. A missing number is a hidden one.
 *
 * @param listVersion the code lists whose labels belong to the codes
 */
public record MonthlyTable(
    YearMonth month,
    TableKind kind,
    String listVersion,
    List<CentreRow> centres,
    List<ContentRow> contents,
    Cells total) {

  /** New matters (新規) and all contacts (延べ). */
  public record Cells(@Nullable Long newMatters, @Nullable Long contacts) {}

  /** One centre. */
  public record CentreRow(
      UUID organizationId,
      String name,
      @Nullable String area,
      @Nullable Long newMatters,
      @Nullable Long contacts) {}

  /** One content, by primary code. */
  public record ContentRow(String code, @Nullable Long newMatters, @Nullable Long contacts) {}
}
