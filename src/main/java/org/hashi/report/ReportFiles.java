package org.hashi.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.codelist.CodeLists;
import org.hashi.identity.Caller;
import org.hashi.identity.StepUp;
import org.hashi.organization.Japan;
import org.hashi.platform.Aside;
import org.hashi.platform.Download;
import org.hashi.platform.Invalid;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.print.Pdf;
import org.hashi.report.ReportDoor.Opened;

/** Reports as files, for whoever may read the report and has just proved that it is he. */
@ApplicationScoped
class ReportFiles {

  private static final double LETTERS = 9.5;

  /** Smaller ones nobody reads on a wall. */
  private static final double[] LETTERS_OF_LEAFLETS = {10.5, 10, 9.5, 9, 8.5, 8};

  private final Transactions transactions;
  private final ReportDoor door;
  private final ReportReader reader;
  private final AuditTrail audit;
  private final Aside aside;
  private final Pdf pdf;
  private final CodeLists lists;

  ReportFiles(
      Transactions transactions,
      ReportDoor door,
      ReportReader reader,
      AuditTrail audit,
      Aside aside,
      Pdf pdf,
      CodeLists lists) {
    this.transactions = transactions;
    this.door = door;
    this.reader = reader;
    this.audit = audit;
    this.aside = aside;
    this.pdf = pdf;
    this.lists = lists;
  }

  /** A file, how its name ends, and its media type. */
  record ReportFile(Download download, String ending, String type) {}

  /** Not found for whoever may not read the report. */
  Uni<ReportFile> file(Caller caller, UUID reportId, String format) {
    if (!format.equals("pdf") && !format.equals("xlsx")) {
      throw new Invalid("format", "ファイルの種類を選び直してください。");
    }
    return transactions
        .snapshot(tx -> paper(tx, caller, reportId))
        .chain(paper -> aside.call(() -> file(paper, format)));
  }

  private Uni<Paper> paper(Tx tx, Caller caller, UUID reportId) {
    return door.toRead(tx, caller, reportId)
        .invoke(() -> StepUp.require(tx, caller))
        .call(opened -> exported(tx, caller, opened))
        .chain(opened -> reader.view(tx, caller, opened))
        .map(report -> Paper.of(report, lists, Japan.text(Japan.today(tx))));
  }

  private Uni<Void> exported(Tx tx, Caller caller, Opened opened) {
    return audit.record(
        tx, opened.report().centreId(), caller.accountId(), "report.export", opened.reportId());
  }

  private ReportFile file(Paper paper, String format) {
    String secret = paper.isConfidential() ? Edition.MARK + "_" : "";
    String draft = paper.isDraft() ? "（案）" : "";
    String name = "%s%s%s_%s.%s".formatted(secret, paper.title(), draft, paper.centre(), format);
    return format.equals("pdf")
        ? new ReportFile(new Download(print(paper), name), format, Download.PDF)
        : new ReportFile(new Download(PaperXlsx.of(paper), name), format, Download.EXCEL);
  }

  private byte[] print(Paper paper) {
    return paper.kind() == ReportKind.LEAFLET
        ? onOnePage(paper)
        : pdf.of(PaperHtml.of(paper, LETTERS));
  }

  /** In letters as large as one page has room for. */
  private byte[] onOnePage(Paper paper) {
    for (double letters : LETTERS_OF_LEAFLETS) {
      byte[] printed = pdf.of(PaperHtml.of(paper, letters));
      if (Pdf.pages(printed) == 1) {
        return printed;
      }
    }
    throw new ReportProblem.TooLong();
  }
}
