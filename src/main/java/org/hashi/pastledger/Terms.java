package org.hashi.pastledger;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.Codes;
import org.hashi.consultation.CountType;
import org.hashi.consultation.Marks;
import org.hashi.organization.OrganizationView;
import org.hashi.pastledger.Meaning.OfDimension;
import org.hashi.pastledger.Meaning.Plain;
import org.hashi.platform.FiscalYear;
import org.hashi.table.CellText;

/** Which code a term in a cell means: by the lists, and by what the centre has said of its own. */
final class Terms {
  private static final Pattern BETWEEN = Pattern.compile("[、，,;；\\n]");
  private static final Pattern CODE_OF_MUNICIPALITY = Pattern.compile("\\d{6}");

  /** A term that somebody has to explain. */
  record Term(Meaning meaning, String text) {}

  /** Between the names that a label of a list has: 来所・面接. */
  private static final Pattern NAMES = Pattern.compile("[・（）()／/、,]");

  private final CodeLists lists;
  private final Map<Meaning, Map<String, String>> codes = new HashMap<>();
  private final Map<Meaning, Map<String, Set<String>>> parts = new HashMap<>();

  /**
   * @param kept by meaning and by {@link CellText#key} of the term
   */
  Terms(
      CodeLists lists,
      List<OrganizationView> municipalities,
      Map<Meaning, Map<String, String>> kept) {
    this.lists = lists;
    Meaning.all()
        .filter(OfDimension.class::isInstance)
        .forEach(meaning -> put(meaning, ((OfDimension) meaning).dimension()));
    put(Plain.KIND, Dimension.KIND);
    municipalities.forEach(one -> put(one));
    put(Plain.RESIDENCE, Marks.ELSEWHERE, "県外", "県外・国外");
    put(Plain.RESIDENCE, Code.UNKNOWN, "不明");
    put(Plain.COUNT_TYPE, CountType.NEW.code(), "新規", "新", "初回");
    put(Plain.COUNT_TYPE, CountType.CONTINUED.code(), "継続", "継", "再来");
    put(Plain.COUNT_TYPE, CountType.REOPENED.code(), "再相談", "再");
    kept.forEach(
        (meaning, terms) -> codes.computeIfAbsent(meaning, first -> new HashMap<>()).putAll(terms));
  }

  private void put(Meaning meaning, Dimension dimension) {
    lists.list(dimension).codes().stream()
        .filter(code -> !code.isHeading())
        .forEach(
            code -> {
              put(meaning, code.code(), code.code(), code.ja(), code.en());
              NAMES
                  .splitAsStream(code.ja())
                  .filter(name -> !name.isBlank())
                  .forEach(name -> part(meaning, name).add(code.code()));
            });
  }

  private Set<String> part(Meaning meaning, String name) {
    return parts
        .computeIfAbsent(meaning, first -> new HashMap<>())
        .computeIfAbsent(CellText.key(name), first -> new HashSet<>());
  }

  /** The code of which alone a term is one of the names; somebody has to say whether it is. */
  Optional<String> guess(Term term) {
    Set<String> all = parts.getOrDefault(term.meaning(), Map.of()).get(CellText.key(term.text()));
    return all != null && all.size() == 1 ? all.stream().findFirst() : Optional.empty();
  }

  private void put(OrganizationView municipality) {
    String code = municipality.code();
    if (code != null && CODE_OF_MUNICIPALITY.matcher(code).matches()) {
      put(Plain.RESIDENCE, code, code, code.substring(0, 5), municipality.name());
    }
  }

  private void put(Meaning meaning, String code, String... terms) {
    Map<String, String> of = codes.computeIfAbsent(meaning, first -> new HashMap<>());
    Stream.of(terms).forEach(term -> of.put(CellText.key(term), code));
  }

  /** Whether a code is one that a term of this meaning can mean. */
  boolean has(Meaning meaning, String code) {
    return codes.getOrDefault(meaning, Map.of()).containsValue(code);
  }

  /** What is wrong with codes of what happened on a day, code by code. */
  List<String> refusals(LocalDate day, Codes codes) {
    int year = FiscalYear.of(day);
    return codes.byDimension().entrySet().stream()
        .flatMap(
            one -> one.getValue().stream().map(code -> lists.refusal(one.getKey(), code, year)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** The code of a whole cell. */
  Optional<String> find(Meaning meaning, String text) {
    return Optional.ofNullable(codes.getOrDefault(meaning, Map.of()).get(CellText.key(text)));
  }

  /**
   * All codes of a cell in which several may stand with commas between them, each once; terms that
   * nobody knows are added to {@code unknown}.
   */
  List<String> codes(Meaning meaning, String text, List<Term> unknown) {
    Optional<String> whole = find(meaning, text);
    if (whole.isPresent()) {
      return List.of(whole.get());
    }
    List<String> all = new ArrayList<>();
    for (String part : BETWEEN.split(Normalizer.normalize(text, Normalizer.Form.NFKC))) {
      if (!part.isBlank()) {
        find(meaning, part)
            .ifPresentOrElse(all::add, () -> unknown.add(new Term(meaning, part.strip())));
      }
    }
    return all.stream().distinct().toList();
  }
}
