package org.hashi.output;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.hashi.identity.CurrentCaller;
import org.hashi.output.TableFiles.Way;
import org.hashi.platform.Download;
import org.hashi.platform.Invalid;
import org.hashi.statistics.CrossWish;
import org.hashi.statistics.TableMeasure;

@Path("/api/statistics/tables/file")
class TableFileResource {
  private static final List<String> CHARSETS = List.of("utf-8", "cp932");

  private final TableFiles files;
  private final CurrentCaller caller;

  TableFileResource(TableFiles files, CurrentCaller caller) {
    this.files = files;
    this.caller = caller;
  }

  /**
   * A table as a file.
   *
   * @param format {@code pdf} or {@code xlsx} to be read, {@code csv} or {@code data-xlsx} as data
   * @param measure of a sheet to be read
   * @param charset of CSV
   * @param replace whether 〓 stands for characters that CP932 does not have
   */
  @GET
  @Produces({Download.PDF, Download.EXCEL, Format.TEXT})
  public Uni<Response> file(
      @QueryParam("place") @DefaultValue("prefecture") String place,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("until") @DefaultValue("") String until,
      @QueryParam("axes") @DefaultValue("content") String axes,
      @QueryParam("kind") @DefaultValue("CONSULTATION") String kind,
      @QueryParam("format") @DefaultValue("pdf") String format,
      @QueryParam("measure") @DefaultValue("CONTACTS") String measure,
      @QueryParam("charset") @DefaultValue("utf-8") String charset,
      @QueryParam("replace") @DefaultValue("false") boolean replace) {
    if (!CHARSETS.contains(charset)) {
      throw new Invalid("charset", "文字コードを選び直してください。");
    }
    Format of = Format.of(format);
    Way way = new Way(of, TableMeasure.of(measure), charset.equals("cp932"), replace);
    return files
        .file(caller.get(), CrossWish.of(place, from, until, axes, kind), way)
        .map(file -> file.answer(of.type(), "hashi-table." + of.ending()));
  }
}
