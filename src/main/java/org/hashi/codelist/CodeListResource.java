package org.hashi.codelist;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.platform.Invalid;
import org.hashi.platform.Transactions;
import org.jspecify.annotations.Nullable;

@Path("/api/code-lists")
class CodeListResource {
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  /**
   * All lists of a fiscal year.
   *
   * @param notes of all years
   */
  @Schema(name = "All")
  record All(
      String version,
      int fiscalYear,
      List<CodeList> dimensions,
      List<Rollup> rollups,
      List<Note> notes) {}

  private final CodeLists lists;
  private final Transactions transactions;

  CodeListResource(CodeLists lists, Transactions transactions) {
    this.lists = lists;
    this.transactions = transactions;
  }

  /**
   * The lists are public knowledge and the same for everybody.
   *
   * @param fiscalYear such as 2026; the running one when nobody says another
   */
  @GET
  public Uni<All> all(@QueryParam("fiscalYear") @Nullable Integer fiscalYear) {
    int year = fiscalYear == null ? lists.fiscalYear() : fiscalYear;
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new Invalid("fiscalYear", "年度は 2026 のように西暦で指定してください。");
    }
    return transactions.look(tx -> lists.upToDate(tx, year)).map(version -> all(version, year));
  }

  private All all(CodeVersion version, int year) {
    return new All(version.version(), year, version.lists(), version.rollups(), lists.notes());
  }
}
