package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.hashi.codelist.Dimension;
import org.hashi.identity.CurrentCaller;
import org.hashi.platform.CalendarMonth;
import org.hashi.platform.Invalid;
import org.jspecify.annotations.Nullable;

@Path("/api/statistics")
class StatisticsResource {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  private final Statistics statistics;
  private final YearTables years;
  private final CrossTables tables;
  private final ContactsOfCells contacts;
  private final Waiting waiting;
  private final CurrentCaller caller;

  StatisticsResource(
      Statistics statistics,
      YearTables years,
      CrossTables tables,
      ContactsOfCells contacts,
      Waiting waiting,
      CurrentCaller caller) {
    this.statistics = statistics;
    this.years = years;
    this.tables = tables;
    this.contacts = contacts;
    this.waiting = waiting;
    this.caller = caller;
  }

  @GET
  @Path("/monthly")
  public Uni<MonthlyTable> monthly(
      @QueryParam("month") @Nullable String month,
      @QueryParam("kind") @DefaultValue("CONSULTATION") String kind) {
    return statistics.monthly(caller.get(), CalendarMonth.of(month), TableKind.of(kind));
  }

  /** A fiscal year of the caller's own centre by one dimension. */
  @GET
  @Path("/years/{fiscalYear}")
  public Uni<YearTable> year(
      int fiscalYear,
      @QueryParam("centreId") @Nullable UUID centreId,
      @QueryParam("dimension") @DefaultValue("content") String dimension,
      @QueryParam("kind") @DefaultValue("CONSULTATION") String kind,
      @QueryParam("every") @DefaultValue("false") boolean every) {
    requireFiscalYear(fiscalYear);
    YearTables.Wish wish =
        new YearTables.Wish(centreId, fiscalYear, TableKind.of(kind), dimension(dimension), every);
    return years.year(caller.get(), wish);
  }

  /**
   * A table of any axes.
   *
   * @param place such as {@code prefecture}, {@code centre:…}, {@code residence:152021}
   * @param from the first month, such as 2026-04
   * @param axes up to three, such as {@code content,month}
   */
  @GET
  @Path("/tables")
  public Uni<CrossTable> table(
      @QueryParam("place") @DefaultValue("prefecture") String place,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("until") @DefaultValue("") String until,
      @QueryParam("axes") @DefaultValue("content") String axes,
      @QueryParam("kind") @DefaultValue("CONSULTATION") String kind) {
    return tables.table(caller.get(), CrossWish.of(place, from, until, axes, kind));
  }

  /**
   * The contacts behind a number of a table of the caller's own centre.
   *
   * @param keys of the cell, in the order of the axes, such as {@code A01,2026-04} or {@code
   *     *,2026-04}
   */
  @GET
  @Path("/contacts")
  public Uni<CellContacts> contacts(
      @QueryParam("place") @DefaultValue("prefecture") String place,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("until") @DefaultValue("") String until,
      @QueryParam("axes") @DefaultValue("content") String axes,
      @QueryParam("kind") @DefaultValue("CONSULTATION") String kind,
      @QueryParam("keys") @DefaultValue("*") String keys,
      @QueryParam("measure") @DefaultValue("CONTACTS") String measure) {
    CrossWish wish = CrossWish.of(place, from, until, axes, kind);
    return contacts.of(caller.get(), wish, CellKeys.of(keys), TableMeasure.of(measure));
  }

  /**
   * How long centres waited for the first answer to what they asked the others.
   *
   * @param fiscalYear the one of today when absent
   */
  @GET
  @Path("/answer-times")
  public Uni<AnswerTimes> answerTimes(@QueryParam("fiscalYear") @Nullable Integer fiscalYear) {
    if (fiscalYear != null) {
      requireFiscalYear(fiscalYear);
    }
    return waiting.year(caller.get(), fiscalYear);
  }

  private static void requireFiscalYear(int fiscalYear) {
    if (fiscalYear < FIRST_YEAR || fiscalYear > LAST_YEAR) {
      throw new Invalid("fiscalYear", "年度は 2026 のように西暦で指定してください。");
    }
  }

  private static Dimension dimension(String id) {
    return RollUpStore.COLUMNS.stream()
        .filter(one -> one.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Invalid("dimension", "この項目の表はありません。"));
  }
}
