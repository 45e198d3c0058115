package org.hashi.statistics;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.codelist.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * A fiscal year of a centre by the codes of one dimension, month by month. For the centre itself:
 * nothing in it is hidden, and it must not leave the centre as it is.
 *
 * @param fiscalYear the year (年度) that begins in April
 * @param every whether a contact counts under each of its codes (複数回答); else under the primary one
 *     only, and the rows add up to the whole
 * @param listVersion the code lists whose labels belong to the codes
 * @param persons how many people (実人数) the contacts of the year were about, as far as known
 * @param rows the codes that occurred in this year or the one before, in the order of their list,
 *     and the unknown always
 */
public record YearTable(
    UUID centreId,
    String centre,
    int fiscalYear,
    TableKind kind,
    Dimension dimension,
    boolean every,
    String listVersion,
    long persons,
    Row whole,
    List<Row> rows) {

  /**
   * New matters (新規) and all contacts (延べ).
   *
   * @param reopened of these, on matters that were over (再相談); null where contacts count under each
   *     of their codes
   */
  @Schema(name = "YearSum")
  public record Sum(long newMatters, long contacts, @Nullable Long reopened) {}

  /**
   * One code.
   *
   * @param code null for the whole
   * @param months twelve, from April on
   * @param before the year before
   */
  @Schema(name = "YearRow")
  public record Row(@Nullable String code, List<Sum> months, Sum total, Sum before) {}
}
