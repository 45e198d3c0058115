package org.hashi.pastledger;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.Axes;
import org.hashi.consultation.Codes;
import org.hashi.consultation.PastMatter;
import org.hashi.organization.Japan;
import org.hashi.pastledger.Meaning.OfDimension;
import org.hashi.pastledger.Meaning.Plain;
import org.hashi.pastledger.Terms.Term;
import org.hashi.table.CellText;
import org.hashi.table.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the lines of a past ledger and makes matters of them. Lines with the same number are
 * one matter. Without a number each is one of its own, unless it says that it goes on (継続, 再相談):
 * then it belongs to the matter before of the same person.
 */
final class PastFile {
  /** More than a centre has in ten years. */
  static final int MOST_CONTACTS = 20_000;

  private static final int LONGEST_PERSON = 40;
  private static final int LONGEST_SUMMARY = 1_000;
  private static final int SAMPLES = 3;

  /** A day before this one, or after now, cannot be. */
  record Time(@Nullable LocalDate since, LocalDateTime now) {}

  /** A column, what it means, and what stands in it first. */
  record PastFileColumn(String heading, Meaning meaning, List<String> samples) {}

  /** A line of which nothing can be counted as it is. */
  record Wrong(int line, List<String> errors) {}

  private final Sheet sheet;
  private final Terms terms;
  private final Time time;
  private final List<PastFileColumn> columns = new ArrayList<>();
  private final Map<Meaning, Integer> places = new HashMap<>();
  private final PastMatterList matters = new PastMatterList();
  private final List<Wrong> wrong = new ArrayList<>();
  private final Map<Term, Integer> unknown = new LinkedHashMap<>();
  private final int headingLine;
  private int read;
  private int wrongLines;

  PastFile(Sheet sheet, Headings headings, Terms terms, Time time) {
    this.sheet = sheet;
    this.terms = terms;
    this.time = time;
    int heading = headings.line(sheet);
    this.headingLine = sheet.lines().isEmpty() ? 0 : sheet.lines().get(heading).number();
    if (!sheet.lines().isEmpty()) {
      columns(headings, sheet.lines().get(heading), heading);
      sheet.lines().stream().skip(heading + 1L).filter(line -> !line.isBlank()).forEach(this::read);
    }
  }

  /** The number of the line with the headings, 0 in an empty file. */
  int headingLine() {
    return headingLine;
  }

  List<PastFileColumn> columns() {
    return List.copyOf(columns);
  }

  /** Whether the column is named without which nothing can be counted. */
  boolean hasDays() {
    return places.containsKey(Plain.DAY);
  }

  List<PastMatter> matters() {
    return matters.all();
  }

  /** Contacts that the file calls otherwise (新規, 継続) than they are counted. */
  int countedOtherwise() {
    return matters.countedOtherwise();
  }

  List<Wrong> wrong() {
    return List.copyOf(wrong);
  }

  /** How many lines cannot be counted as they are, those with unknown terms among them. */
  int wrongLines() {
    return wrongLines;
  }

  /** Terms nobody has explained yet, and in how many lines they stand. */
  Map<Term, Integer> unknown() {
    return Map.copyOf(unknown);
  }

  /** What a term nobody has explained may mean. */
  Optional<String> guess(Term term) {
    return terms.guess(term);
  }

  /** How many lines stand below the headings. */
  int lines() {
    return read;
  }

  private void columns(Headings headings, Sheet.Line head, int heading) {
    for (int i = 0; i < head.cells().size(); i++) {
      String text = head.cell(i).strip();
      if (!text.isEmpty()) {
        int place = i;
        Meaning meaning =
            headings
                .find(text)
                .filter(one -> one == Plain.NOTHING || places.putIfAbsent(one, place) == null)
                .orElse(Plain.NOTHING);
        columns.add(new PastFileColumn(text, meaning, samples(heading, i)));
      }
    }
  }

  private List<String> samples(int heading, int column) {
    return sheet.lines().stream()
        .skip(heading + 1L)
        .map(line -> line.cell(column).strip())
        .filter(text -> !text.isEmpty())
        .distinct()
        .limit(SAMPLES)
        .toList();
  }

  private void read(Sheet.Line line) {
    read++;
    List<String> errors = new ArrayList<>();
    List<Term> strange = new ArrayList<>();
    PastLine past = line(line, errors, strange);
    strange.stream().distinct().forEach(term -> unknown.merge(term, 1, Integer::sum));
    if (errors.isEmpty() && strange.isEmpty() && past != null) {
      matters.add(past).ifPresent(errors::add);
    }
    wrongLines += errors.isEmpty() && strange.isEmpty() ? 0 : 1;
    if (!errors.isEmpty()) {
      wrong.add(new Wrong(line.number(), List.copyOf(errors)));
    }
  }

  private @Nullable PastLine line(Sheet.Line line, List<String> errors, List<Term> strange) {
    LocalDate day = day(line, errors);
    LocalTime at = at(line, day, errors);
    Codes codes = codes(line, errors, strange);
    int contacts = contacts(line, errors);
    if (day != null) {
      errors.addAll(terms.refusals(day, codes));
    }
    return day == null
        ? null
        : new PastLine(
            limited(line, Plain.MATTER, LONGEST_PERSON, errors),
            limited(line, Plain.PERSON, LONGEST_PERSON, errors),
            one(line, Plain.KIND, errors, strange),
            one(line, Plain.RESIDENCE, errors, strange),
            limited(line, Plain.SUMMARY, LONGEST_SUMMARY, errors),
            one(line, Plain.COUNT_TYPE, errors, strange),
            codes.only(Axes.MATTER),
            codes.only(Axes.CONTACT),
            day,
            at,
            contacts);
  }

  private @Nullable LocalDate day(Sheet.Line line, List<String> errors) {
    String text = cell(line, Plain.DAY);
    if (text.isEmpty()) {
      errors.add("日付がありません。");
      return null;
    }
    Optional<LocalDate> day = Days.day(text);
    if (day.isEmpty()) {
      errors.add("日付「" + text + "」を読めません。");
    } else if (day.get().isAfter(time.now().toLocalDate())) {
      errors.add("日付「" + text + "」は今日より後です。");
    } else if (time.since() != null && day.get().isBefore(time.since())) {
      errors.add("日付「" + text + "」は拠点ができた" + Japan.text(time.since()) + "より前です。");
    }
    return day.orElse(null);
  }

  private @Nullable LocalTime at(Sheet.Line line, @Nullable LocalDate day, List<String> errors) {
    String text = cell(line, Plain.TIME);
    if (text.isEmpty()) {
      return null;
    }
    Optional<LocalTime> at = Days.time(text);
    if (at.isEmpty()) {
      errors.add("時刻「" + text + "」を読めません。");
    } else if (day != null && day.atTime(at.get()).isAfter(time.now())) {
      errors.add("時刻「" + text + "」はいまより後です。");
    }
    return at.orElse(null);
  }

  private int contacts(Sheet.Line line, List<String> errors) {
    String text = CellText.key(cell(line, Plain.CONTACTS)).replaceAll("[,件]", "");
    if (text.isEmpty()) {
      return 1;
    }
    if (!text.matches("\\d{1,5}(\\.0)?") || Double.parseDouble(text) > MOST_CONTACTS) {
      errors.add(
          "件数「" + cell(line, Plain.CONTACTS) + "」を読めません。" + MOST_CONTACTS + " までの数を書いてください。");
      return 0;
    }
    return (int) Double.parseDouble(text);
  }

  private Codes codes(Sheet.Line line, List<String> errors, List<Term> strange) {
    Map<Dimension, List<String>> codes = new HashMap<>();
    places.keySet().stream()
        .filter(OfDimension.class::isInstance)
        .forEach(
            meaning ->
                codes.put(
                    ((OfDimension) meaning).dimension(),
                    terms.codes(meaning, cell(line, meaning), strange)));
    return new Codes(codes);
  }

  private @Nullable String one(
      Sheet.Line line, Meaning meaning, List<String> errors, List<Term> strange) {
    String text = cell(line, meaning);
    Optional<String> code = text.isEmpty() ? Optional.empty() : terms.find(meaning, text);
    if (!text.isEmpty() && code.isEmpty()) {
      strange.add(new Term(meaning, text));
    }
    return code.orElse(null);
  }

  private @Nullable String limited(
      Sheet.Line line, Meaning meaning, int longest, List<String> errors) {
    String text = cell(line, meaning);
    if (text.codePointCount(0, text.length()) > longest) {
      errors.add(heading(meaning) + "が長すぎます（" + longest + " 文字まで）。");
    }
    return text.isEmpty() ? null : text;
  }

  private String heading(Meaning meaning) {
    return columns.stream()
        .filter(column -> column.meaning().equals(meaning))
        .map(PastFileColumn::heading)
        .findFirst()
        .map(heading -> "「" + heading + "」")
        .orElse("");
  }

  private String cell(Sheet.Line line, Meaning meaning) {
    Integer place = places.get(meaning);
    return place == null ? "" : line.cell(place).strip();
  }
}
