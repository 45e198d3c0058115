package org.hashi.pastledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hashi.codelist.CodeLists;
import org.hashi.pastledger.Meaning.OfDimension;
import org.hashi.table.CellText;
import org.hashi.table.Sheet;

/** Which heading stands above which columns: as a centre said before, else by its usual names. */
final class Headings {
  private static final int FURTHEST = 20;

  /** Names that offices give their columns; those of the code lists come with the lists. */
  private static final Map<String, List<String>> USUAL =
      Map.ofEntries(
          Map.entry("day", List.of("相談日", "日付", "年月日", "受付日", "対応日", "年月")),
          Map.entry("time", List.of("時刻", "受付時刻", "相談時刻", "開始時刻")),
          Map.entry("matter", List.of("相談番号", "受付番号", "案件番号", "ケース番号")),
          Map.entry("countType", List.of("新規・継続", "新規/継続", "新規継続", "新規継続の別", "新継", "継続")),
          Map.entry("person", List.of("整理番号", "利用者番号", "対象者番号")),
          Map.entry("residence", List.of("市町村", "居住市町村", "住所地", "居住地")),
          Map.entry("kind", List.of("相談の種類", "種類")),
          Map.entry("summary", List.of("概要", "相談概要", "要約")),
          Map.entry("contacts", List.of("件数", "延べ件数", "延件数")),
          Map.entry("content", List.of("相談内容", "内容")),
          Map.entry("requester", List.of("相談者", "相談元")),
          Map.entry("requesterOrganization", List.of("相談者の所属", "所属機関", "所属")),
          Map.entry("method", List.of("相談方法", "方法")),
          Map.entry("scene", List.of("場面")),
          Map.entry("action", List.of("対応")),
          Map.entry("partner", List.of("連携先")));

  private final Map<String, Meaning> known = new HashMap<>();

  /**
   * @param kept by {@link CellText#key} of the heading
   */
  Headings(CodeLists lists, Map<String, Meaning> kept) {
    lists
        .all()
        .forEach(
            list ->
                Meaning.find(list.dimension().id())
                    .filter(OfDimension.class::isInstance)
                    .ifPresent(meaning -> known.put(CellText.key(list.ja()), meaning)));
    USUAL.forEach(
        (word, headings) ->
            headings.forEach(
                heading -> known.put(CellText.key(heading), Meaning.find(word).orElseThrow())));
    known.putAll(kept);
  }

  Optional<Meaning> find(String heading) {
    return Optional.ofNullable(known.get(CellText.key(heading)));
  }

  /**
   * The index of the line with the headings: of the first twenty the one that has most that are
   * known, and where none has any the first one with two cells.
   */
  int line(Sheet sheet) {
    int best = 0;
    long most = 0;
    for (int i = 0; i < Math.min(FURTHEST, sheet.lines().size()); i++) {
      long score = score(sheet.lines().get(i));
      if (score > most) {
        best = i;
        most = score;
      }
    }
    return best;
  }

  private long score(Sheet.Line line) {
    long known = line.cells().stream().filter(cell -> find(cell).isPresent()).count();
    long written = line.cells().stream().filter(cell -> !cell.isBlank()).count();
    return known * 1_000 + (written > 1 ? 1 : 0);
  }
}
