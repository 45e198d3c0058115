package org.hashi.output;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.codelist.Note;
import org.hashi.identity.Caller;
import org.hashi.identity.StepUp;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Japan;
import org.hashi.organization.Standing;
import org.hashi.platform.Aside;
import org.hashi.platform.Download;
import org.hashi.platform.Ids;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.print.Pdf;
import org.hashi.statistics.CrossTable;
import org.hashi.statistics.CrossTables;
import org.hashi.statistics.CrossWish;
import org.hashi.statistics.Period;
import org.hashi.statistics.TableMeasure;

/** Tables as files, for whoever may see the table, who has just proved that it is he. */
@ApplicationScoped
class TableFiles {
  private final Transactions transactions;
  private final CrossTables tables;
  private final Affiliations affiliations;
  private final AuditTrail audit;
  private final Aside aside;
  private final Pdf pdf;
  private final CodeLists lists;

  TableFiles(
      Transactions transactions,
      CrossTables tables,
      Affiliations affiliations,
      AuditTrail audit,
      Aside aside,
      Pdf pdf,
      CodeLists lists) {
    this.transactions = transactions;
    this.tables = tables;
    this.affiliations = affiliations;
    this.audit = audit;
    this.aside = aside;
    this.pdf = pdf;
    this.lists = lists;
  }

  /**
   * How a table is to be written.
   *
   * @param measure what a sheet tells; data tell all
   * @param inCp932 of CSV, instead of UTF-8
   * @param replace whether 〓 stands for what CP932 does not have
   */
  record Way(Format format, TableMeasure measure, boolean inCp932, boolean replace) {}

  /** Not found for whoever may not see the table. */
  Uni<Download> file(Caller caller, CrossWish wish, Way way) {
    return transactions
        .snapshot(tx -> taken(tx, caller, wish))
        .chain(taken -> aside.call(() -> file(taken, way)));
  }

  private record Taken(CrossTable table, String made) {}

  private Uni<Taken> taken(Tx tx, Caller caller, CrossWish wish) {
    return tables
        .table(tx, caller, wish)
        .invoke(() -> StepUp.require(tx, caller))
        .chain(
            table ->
                affiliations
                    .of(tx, caller.accountId())
                    .map(mine -> mine.getFirst())
                    .chain(me -> taken(tx, me, table)));
  }

  private Uni<Taken> taken(Tx tx, Standing me, CrossTable table) {
    UUID fileId = Ids.next();
    String made = Japan.text(Japan.today(tx)) + "　" + me.organization();
    return audit
        .record(tx, me.organizationId(), me.accountId(), "statistics.export", fileId)
        .replaceWith(new Taken(table, made));
  }

  private Download file(Taken taken, Way way) {
    CrossTable table = taken.table();
    TableWords words = words(table);
    TableSheet sheet = TableSheet.of(table, way.measure(), words, taken.made());
    TableData data = new TableData(table, words);
    byte[] content =
        switch (way.format()) {
          case PDF -> pdf.of(SheetHtml.of(sheet));
          case XLSX -> SheetXlsx.of(sheet);
          case CSV -> way.inCp932() ? DataCsv.cp932(data, way.replace()) : DataCsv.utf8(data);
          case DATA_XLSX -> DataXlsx.of(data);
        };
    return new Download(content, name(table, words, way.format()));
  }

  private TableWords words(CrossTable table) {
    Period period = table.period();
    List<Note> series =
        table.axes().stream()
            .flatMap(axis -> Dimension.find(axis.axis()).stream())
            .flatMap(dimension -> lists.notes(dimension, period.years()).stream())
            .distinct()
            .toList();
    return new TableWords(lists.of(period.lastYear()), series);
  }

  private static String name(CrossTable table, TableWords words, Format format) {
    return "相談統計_%s_%s_%s_%s_%s.%s"
        .formatted(
            format.way(),
            table.placeName(),
            words.axes(table).replace(" × ", "と"),
            table.period().from(),
            table.period().until(),
            format.ending());
  }
}
