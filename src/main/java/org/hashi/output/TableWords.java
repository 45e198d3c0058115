package org.hashi.output;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeVersion;
import org.hashi.codelist.Dimension;
import org.hashi.codelist.Note;
import org.hashi.organization.Japan;
import org.hashi.platform.FiscalYear;
import org.hashi.statistics.CrossTable;
import org.hashi.statistics.CrossTable.AxisKey;
import org.hashi.statistics.CrossTable.AxisKeys;
import org.hashi.statistics.Period;
import org.hashi.statistics.TableMeasure;

/** The Japanese words for what stands in a table, by the lists of its year. */
public final class TableWords {
  public static final String ALL = "計";

  /** What stands where a number is hidden. */
  public static final String HIDDEN = "X";

  private static final String ELSEWHERE = "98";
  private static final Map<String, String> OTHER_AXES =
      Map.of(
          "kind", "相談の種類",
          "month", "月",
          "quarter", "四半期",
          "centre", "拠点",
          "area", "圏域",
          "association", "医師会",
          "residence", "居住市町村");

  private final CodeVersion lists;
  private final List<Note> series;

  /**
   * @param series what is to be known of the years of a table by whoever compares them
   */
  public TableWords(CodeVersion lists, List<Note> series) {
    this.lists = lists;
    this.series = series;
  }

  /** What an axis is called. */
  public String axis(String id) {
    String other = OTHER_AXES.get(id);
    return other == null ? lists.list(Dimension.of(id)).ja() : other;
  }

  /** What a row or column is called; {@code key} is one of the axis. */
  String key(AxisKeys axis, String key) {
    return axis.keys().stream()
        .filter(one -> one.key().equals(key))
        .findFirst()
        .map(one -> key(axis.axis(), one))
        .orElse(key);
  }

  private String key(String axis, AxisKey one) {
    if (one.name() != null) {
      return one.name();
    }
    return switch (axis) {
      case "month" -> Japan.eraText(YearMonth.parse(one.key()));
      case "quarter" -> quarter(YearMonth.parse(one.key()));
      case "residence" -> ELSEWHERE.equals(one.key()) ? "県外" : unknown(one.key());
      case "centre", "area", "association" -> unknown(one.key());
      default -> lists.label(Dimension.of(axis), one.key());
    };
  }

  private static String unknown(String key) {
    return Code.UNKNOWN.equals(key) ? "不明" : key;
  }

  private static String quarter(YearMonth first) {
    int year = FiscalYear.of(first.atDay(1));
    int quarter = first.getMonthValue() < 4 ? 4 : (first.getMonthValue() - 1) / 3;
    return "%d年度 第%d四半期".formatted(year, quarter);
  }

  /** A period as offices say it: the fiscal year, or its months. */
  public static String period(Period period) {
    YearMonth from = period.from();
    boolean isFiscalYear = from.getMonthValue() == 4 && from.plusMonths(11).equals(period.until());
    if (isFiscalYear) {
      return Japan.fiscalYearText(from.getYear());
    }
    return from.equals(period.until())
        ? Japan.text(from)
        : Japan.text(from) + "から" + Japan.text(period.until()) + "まで";
  }

  /** What a table is of: 相談内容 × 月. */
  String axes(CrossTable table) {
    return String.join(" × ", table.axes().stream().map(AxisKeys::axis).map(this::axis).toList());
  }

  /** What is to be known of a table before anything is concluded from it. */
  List<String> notes(CrossTable table, TableMeasure measure) {
    return Stream.concat(counting(table, measure), series.stream().map(TableWords::text)).toList();
  }

  private static String text(Note note) {
    return Japan.fiscalYearText(note.fiscalYear()) + "：" + note.ja();
  }

  private static Stream<String> counting(CrossTable table, TableMeasure measure) {
    return Stream.of(
        secrecy(table),
        measure == TableMeasure.CONTACTS ? "延べ：対応を1回につき1件と数えます。" : "新規：相談ごとに、年度で最初の対応だけを1件と数えます。",
        "いくつもの項目に当たる対応は、主な項目で1回だけ数えます。");
  }

  /** Whether anything is hidden, and who may see it. */
  public static String secrecy(CrossTable table) {
    return switch (table.secrecy()) {
      case OWN -> "部外秘：拠点の台帳の件数をそのまま載せています。拠点の外に出さないでください。";
      case GUARDED -> "X：少ない件数と、ほかの件数から計算で求められる件数を伏せています（介護DBの最小集計単位の原則による）。";
      case OPEN -> "コーディネーター同士の相談の件数です。個人に関する相談ではありません。";
    };
  }

  /** Whose words they are. */
  static String source(CrossTable table) {
    return "橋（Hashi）の相談台帳　コード表 " + table.listVersion() + " 年版";
  }
}
