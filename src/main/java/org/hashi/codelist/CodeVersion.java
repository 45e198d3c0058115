package org.hashi.codelist;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hashi.platform.FiscalYear;

/** The lists as they are in force from a fiscal year on. It never changes. */
public final class CodeVersion {
  private final String version;
  private final int fiscalYear;
  private final Map<Dimension, CodeList> lists;
  private final List<Rollup> rollups;

  /**
   * @param lists of all dimensions
   * @param rollups of those that have codes of their own
   */
  CodeVersion(
      String version, int fiscalYear, Collection<CodeList> lists, Collection<Rollup> rollups) {
    this.version = version;
    this.fiscalYear = fiscalYear;
    this.lists = new EnumMap<>(Dimension.class);
    lists.forEach(list -> this.lists.put(list.dimension(), list));
    this.rollups =
        this.lists.values().stream()
            .flatMap(
                list ->
                    Stream.concat(Rollup.headings(list).stream(), of(list.dimension(), rollups)))
            .toList();
  }

  private static Stream<Rollup> of(Dimension dimension, Collection<Rollup> rollups) {
    return rollups.stream()
        .filter(one -> one.dimension() == dimension.codesOf())
        .sorted(Comparator.comparing(Rollup::rollup))
        .map(one -> one.of(dimension));
  }

  /** Its name, which tables and stored marks bear. */
  public String version() {
    return version;
  }

  /** From which on it is in force. */
  public int fiscalYear() {
    return fiscalYear;
  }

  public List<CodeList> lists() {
    return List.copyOf(lists.values());
  }

  public CodeList list(Dimension dimension) {
    return Objects.requireNonNull(lists.get(dimension), dimension.id());
  }

  /** Those of all dimensions. */
  public List<Rollup> rollups() {
    return rollups;
  }

  /** How the codes of a dimension are put together under this word. */
  public Optional<Rollup> rollup(Dimension dimension, String rollup) {
    return rollups.stream()
        .filter(one -> one.dimension() == dimension && one.rollup().equals(rollup))
        .findFirst();
  }

  /** The Japanese label; a code of no such list is shown as it stands. */
  public String label(Dimension dimension, String code) {
    return list(dimension).find(code).map(Code::ja).orElse(code);
  }

  /** A code with which something of a fiscal year may be marked. */
  public Optional<Code> find(Dimension dimension, String code, int year) {
    return list(dimension).find(code).filter(found -> found.usable(year));
  }

  /** Why nothing of a fiscal year may be marked with a code, in words for people. */
  String why(Dimension dimension, String code, int year) {
    Code found = list(dimension).find(code).filter(one -> !one.isHeading()).orElse(null);
    if (found == null) {
      return "この選択肢は使えません。一覧から選び直してください。";
    }
    String name = "「%s %s」".formatted(found.code(), found.ja());
    Integer last = found.validTo();
    return last != null && year > last
        ? name + "は" + FiscalYear.text(last + 1) + "から使えません。別の選択肢を選んでください。"
        : name + "は" + FiscalYear.text(year) + "にはまだ使えません。別の選択肢を選んでください。";
  }
}
