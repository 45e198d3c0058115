package org.hashi.codelist;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Codes of a dimension put together (集約), as another table prints them. Every code that is no
 * heading is in one group, and in no other.
 *
 * @param rollup its word, the same in every version
 */
public record Rollup(
    String rollup, Dimension dimension, String ja, String en, List<RollupGroup> groups) {
  /** The word of the one that every list with headings has. */
  public static final String HEADINGS = "headings";

  public Rollup {
    groups = List.copyOf(groups);
  }

  /** Codes under one name. */
  @Schema(name = "RollupGroup")
  public record RollupGroup(String group, String ja, String en, List<String> codes) {
    public RollupGroup {
      codes = List.copyOf(codes);
    }
  }

  /** The group of a code. */
  public Optional<RollupGroup> group(String code) {
    return groups.stream().filter(group -> group.codes().contains(code)).findFirst();
  }

  /** Codes of the list that are in no group. */
  public List<String> missing(CodeList list) {
    return codes(list).stream().filter(code -> group(code).isEmpty()).toList();
  }

  /** Codes that are in several groups, or of no such list. */
  public List<String> wrong(CodeList list) {
    List<String> known = codes(list);
    List<String> seen = new ArrayList<>();
    List<String> wrong = new ArrayList<>();
    for (RollupGroup group : groups) {
      for (String code : group.codes()) {
        if (seen.contains(code) || !known.contains(code)) {
          wrong.add(code);
        }
        seen.add(code);
      }
    }
    return wrong;
  }

  private static List<String> codes(CodeList list) {
    return list.codes().stream().filter(code -> !code.isHeading()).map(Code::code).toList();
  }

  /** The same for a dimension that shares its codes. */
  Rollup of(Dimension other) {
    return new Rollup(rollup, other, ja, en, groups);
  }

  /** By the headings of a list; what stands under none is a group of its own. */
  static Optional<Rollup> headings(CodeList list) {
    if (list.codes().stream().noneMatch(Code::isHeading)) {
      return Optional.empty();
    }
    List<RollupGroup> groups =
        list.codes().stream()
            .filter(code -> code.parent() == null)
            .map(code -> new RollupGroup(code.code(), code.ja(), code.en(), under(list, code)))
            .toList();
    return Optional.of(new Rollup(HEADINGS, list.dimension(), "大分類", "headings", groups));
  }

  private static List<String> under(CodeList list, Code heading) {
    return heading.isHeading()
        ? list.codes().stream()
            .filter(code -> heading.code().equals(code.parent()))
            .map(Code::code)
            .toList()
        : List.of(heading.code());
  }
}
