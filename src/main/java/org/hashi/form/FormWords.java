package org.hashi.form;

import java.util.List;
import java.util.stream.Collectors;
import org.hashi.codelist.CodeVersion;
import org.hashi.codelist.Dimension;
import org.hashi.form.Wanted.Part;
import org.hashi.form.Wanted.Word;
import org.hashi.output.TableWords;
import org.hashi.statistics.Axis.OfCodes;
import org.hashi.statistics.Axis.OfMatter;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Axis.OfTime;
import org.hashi.statistics.TableMeasure;

/** The Japanese words for what a cell asks for. */
final class FormWords {
  private final CodeVersion lists;
  private final TableWords tables;

  FormWords(CodeVersion lists) {
    this.lists = lists;
    this.tables = new TableWords(lists, List.of());
  }

  String meaning(Wanted wanted) {
    return switch (wanted) {
      case Word.PLACE -> "どこの件数か";
      case Word.PERIOD -> "いつからいつまでの件数か";
      case Word.DAY -> "書き出した日";
      case Word.NOTE -> "件数を伏せたかどうかの注";
      case Wanted.Number number -> number(number);
    };
  }

  private String number(Wanted.Number number) {
    String counted = number.measure() == TableMeasure.CONTACTS ? "延べ件数" : "新規件数";
    return number.parts().isEmpty()
        ? counted + "　" + TableWords.ALL
        : number.parts().stream()
            .map(this::part)
            .collect(Collectors.joining("、", counted + "　", ""));
  }

  private String part(Part part) {
    String key = part.key();
    return tables.axis(part.axis().id())
        + "："
        + switch (part.axis()) {
          case OfCodes codes -> lists.label(codes.dimension(), key);
          case OfMatter.KIND -> lists.label(Dimension.KIND, key);
          case OfTime.MONTH -> Integer.parseInt(key) + "月";
          case OfTime.QUARTER -> "第" + key + "四半期";
          case OfPlace place -> key;
        };
  }
}
