package org.hashi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hashi.output.TableWords;
import org.hashi.report.NumberTable.NumberRow;
import org.jspecify.annotations.Nullable;

/** The Japanese words of a report on paper. */
final class ReportWords {
  /** What stands where there is nothing to compare. */
  static final String NOTHING = "－";

  private ReportWords() {}

  /** What the first column of a table is. */
  static String corner(Section section) {
    return switch (section) {
      case MONTHS -> "月";
      case REQUESTERS -> "相談者";
      case METHODS -> "相談方法";
      case PARTNERS -> "連携先";
      default -> "相談内容";
    };
  }

  static String number(@Nullable Long number) {
    return number == null ? TableWords.HIDDEN : String.format(Locale.JAPAN, "%,d", number);
  }

  /** Of numbers that are never hidden: what did not occur is nothing. */
  static String whole(@Nullable Long number) {
    return number(number == null ? Long.valueOf(0) : number);
  }

  /** By how much there are more, of numbers that are both told. */
  static String change(NumberRow row) {
    return row.contacts() == null || row.before() == null
        ? NOTHING
        : String.format(Locale.JAPAN, "%+,d", row.contacts() - row.before());
  }

  /** What is to be known before anything is concluded from the tables. */
  static List<String> notes(Edition edition, List<NumberTable> tables, @Nullable String takenOn) {
    List<String> notes = new ArrayList<>();
    if (takenOn != null && !tables.isEmpty()) {
      notes.add(
          "出典：橋（Hashi）の相談台帳。%s現在の件数、コード表 %s 年版。"
              .formatted(takenOn, tables.getFirst().listVersion()));
      notes.add("単位：件。延べは、対応を1回につき1件と数えます。いくつもの項目に当たる対応は、主な項目で1回だけ数えます。");
      if (edition.isConfidential()) {
        notes.add("部外秘：拠点の台帳の件数をそのまま載せています。宛先のほかに渡さないでください。新規は、相談ごとに、年度で最初の対応だけを1件と数えます。");
        return notes;
      }
      notes.add("X：少ない件数と、ほかの件数から計算で求められる件数を伏せています（介護DBの最小集計単位の原則による）。");
      notes.add("新規件数と、終わっていない年度の区分別の件数は、拠点の外に出す報告には載せません。");
    }
    return notes;
  }
}
