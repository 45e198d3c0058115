package org.hashi.report;

import org.hashi.platform.Problem;

/** What may go wrong with reports beyond not being let in. */
public abstract sealed class ReportProblem extends Problem {
  private ReportProblem(String code, String title) {
    super(409, code, title);
  }

  /** Somebody else changed it after the caller saw it; nothing was overwritten. */
  public static final class ChangedMeanwhile extends ReportProblem {
    ChangedMeanwhile() {
      super("report-changed", "ほかの人が先に書き換えました。いまの内容を確かめてください。");
    }
  }

  /** It is no draft any more, or not in the state from which this step leads. */
  public static final class NotInThisState extends ReportProblem {
    NotInThisState() {
      super("report-not-in-this-state", "いまの状態では行えません。画面を開き直して確かめてください。");
    }
  }

  /** Whoever wrote in it does not approve it. */
  public static final class OwnReport extends ReportProblem {
    OwnReport() {
      super("own-report", "自分が書いた報告は承認できません。拠点のほかの担当者か、医師会の管理者が承認します。");
    }
  }

  /** A leaflet has one page. */
  public static final class TooLong extends ReportProblem {
    TooLong() {
      super("report-too-long", "窓口便りが1ページに収まりません。文章か事例を短くしてください。");
    }
  }

  /** An issued report has one correction; that one is corrected next. */
  public static final class CorrectedBefore extends ReportProblem {
    CorrectedBefore() {
      super("report-corrected-before", "この報告の訂正版は、もうあります。訂正版を開いてください。");
    }
  }
}
