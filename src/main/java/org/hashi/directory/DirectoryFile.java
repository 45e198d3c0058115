package org.hashi.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hashi.directory.ImportView.Column;
import org.hashi.directory.ImportView.Line;
import org.hashi.platform.Invalid;
import org.hashi.table.CellText;
import org.hashi.table.Sheet;
import org.jspecify.annotations.Nullable;

/** Goes through the lines of a directory and says of each what it is, or what is wrong. */
final class DirectoryFile {
  private static final int MOST_FACILITIES = 3_000;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_CONTACT = 200;

  /** What lines are held against: codes by every way to write them, names in lower case. */
  record Known(
      Map<String, String> types, Map<String, String> municipalities, Map<String, String> names) {}

  private final Known known;
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<DirectoryColumn, Integer> places = new EnumMap<>(DirectoryColumn.class);
  private final List<Column> columns = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  DirectoryFile(Sheet sheet, Known known) {
    this.known = known;
    int heading = heading(sheet);
    Sheet.Line head = sheet.lines().get(heading);
    for (int i = 0; i < head.cells().size(); i++) {
      place(head.cell(i).strip(), i);
    }
    sheet.lines().stream().skip(heading + 1L).filter(line -> !line.isBlank()).forEach(this::read);
    requireSome();
  }

  List<Column> columns() {
    return List.copyOf(columns);
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** Titles may stand above the headings. */
  private static int heading(Sheet sheet) {
    for (int i = 0; i < Math.min(20, sheet.lines().size()); i++) {
      if (sheet.lines().get(i).cells().stream()
          .anyMatch(
              cell ->
                  DirectoryColumn.under(cell).filter(DirectoryColumn.NAME::equals).isPresent())) {
        return i;
      }
    }
    throw new Invalid("file", "「事業所名」の見出しが見つかりません。最初の20行のどこかに、列の見出しを書いてください。");
  }

  private void place(String heading, int column) {
    Optional<DirectoryColumn> meaning =
        DirectoryColumn.under(heading).filter(one -> places.putIfAbsent(one, column) == null);
    if (!heading.isEmpty()) {
      columns.add(new Column(heading, meaning.orElse(null)));
    }
  }

  private void requireSome() {
    if (lines.isEmpty()) {
      throw new Invalid("file", "見出しの下に、事業所の行がありません。");
    }
    if (lines.size() > MOST_FACILITIES) {
      throw new Invalid("file", "一度に登録できるのは " + MOST_FACILITIES + " 件までです。分けてください。");
    }
  }

  private void read(Sheet.Line line) {
    List<String> errors = new ArrayList<>();
    String name = cell(line, DirectoryColumn.NAME);
    checkName(name, errors);
    String type = code(cell(line, DirectoryColumn.TYPE), known.types(), "種別", errors);
    String municipality =
        code(cell(line, DirectoryColumn.MUNICIPALITY), known.municipalities(), "市町村", errors);
    String contact = cell(line, DirectoryColumn.TELEPHONE);
    if (contact.length() > LONGEST_CONTACT) {
      errors.add("電話は " + LONGEST_CONTACT + " 文字以内で書いてください。");
    }
    Integer before = name.isEmpty() ? null : seen.putIfAbsent(CellText.key(name), line.number());
    if (before != null) {
      errors.add(before + " 行目と同じ名前です。");
    }
    lines.add(
        new Line(
            line.number(),
            state(name, errors),
            name,
            type,
            municipality,
            contact,
            List.copyOf(errors)));
  }

  private LineState state(String name, List<String> errors) {
    if (!errors.isEmpty()) {
      return LineState.WRONG;
    }
    return known.names().containsKey(CellText.key(name)) ? LineState.KNOWN : LineState.NEW;
  }

  private static void checkName(String name, List<String> errors) {
    if (name.isEmpty()) {
      errors.add("事業所名がありません。");
    } else if (name.length() > LONGEST_NAME) {
      errors.add("事業所名は " + LONGEST_NAME + " 文字以内で書いてください。");
    } else if (name.chars().anyMatch(Character::isISOControl)) {
      errors.add("事業所名に、改行などの使えない文字があります。");
    }
  }

  private String cell(Sheet.Line line, DirectoryColumn column) {
    Integer place = places.get(column);
    return place == null ? "" : line.cell(place).strip();
  }

  private static @Nullable String code(
      String text, Map<String, String> known, String what, List<String> errors) {
    if (text.isEmpty()) {
      return null;
    }
    String code = known.get(CellText.key(text));
    if (code == null) {
      errors.add(what + "「" + text + "」は登録にありません。");
    }
    return code;
  }
}
