package org.hashi.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeList;
import org.hashi.codelist.CodeVersion;
import org.hashi.codelist.Dimension;
import org.hashi.revision.RevisionPreview.DimensionChange;
import org.hashi.revision.RevisionPreview.Gap;
import org.hashi.revision.RevisionPreview.Relabelled;
import org.hashi.revision.RevisionPreview.RetiredCode;
import org.hashi.revision.RevisionPreview.Use;

/** What is other in one version than in the one before it. */
final class Changes {
  private Changes() {}

  /**
   * Dimension by dimension, without those that stay as they are.
   *
   * @param uses of the codes of a dimension that would be retired
   */
  static List<DimensionChange> of(
      CodeVersion before, CodeVersion after, Map<Dimension, Map<String, List<Use>>> uses) {
    return owners(after)
        .map(
            list ->
                of(
                    before.list(list.dimension()),
                    list,
                    uses.getOrDefault(list.dimension(), Map.of())))
        .filter(change -> !change.changesNothing())
        .toList();
  }

  /** Whether one is as the other, in its codes and in how they are put together. */
  static boolean areNone(CodeVersion before, CodeVersion after) {
    return of(before, after, Map.of()).isEmpty() && before.rollups().equals(after.rollups());
  }

  private static Stream<CodeList> owners(CodeVersion version) {
    return version.lists().stream().filter(list -> list.dimension().codesOf() == list.dimension());
  }

  /** The codes of a dimension that could be used before and cannot any more. */
  static List<String> retired(CodeList before, CodeList after) {
    return after.codes().stream()
        .filter(code -> code.validTo() != null)
        .map(Code::code)
        .filter(code -> before.find(code).filter(one -> one.validTo() == null).isPresent())
        .toList();
  }

  private static DimensionChange of(CodeList before, CodeList after, Map<String, List<Use>> uses) {
    return new DimensionChange(
        after.dimension(),
        after.codes().stream().map(Code::code).filter(code -> before.find(code).isEmpty()).toList(),
        after.codes().stream().flatMap(code -> relabelled(before, code).stream()).toList(),
        retired(before, after).stream()
            .map(code -> new RetiredCode(code, uses.getOrDefault(code, List.of())))
            .toList(),
        retired(after, before),
        isReordered(before, after));
  }

  private static Optional<Relabelled> relabelled(CodeList before, Code code) {
    return before
        .find(code.code())
        .filter(one -> !one.ja().equals(code.ja()) || !one.en().equals(code.en()))
        .map(one -> new Relabelled(code.code(), one.ja(), code.ja()));
  }

  private static boolean isReordered(CodeList before, CodeList after) {
    List<String> left = new ArrayList<>(after.codes().stream().map(Code::code).toList());
    left.removeIf(code -> before.find(code).isEmpty());
    return !left.equals(before.codes().stream().map(Code::code).toList());
  }

  /** In which roll-ups codes are missing. */
  static List<Gap> gaps(CodeVersion version) {
    return version.rollups().stream()
        .filter(one -> one.dimension().codesOf() == one.dimension())
        .map(
            one ->
                new Gap(one.dimension(), one.rollup(), one.missing(version.list(one.dimension()))))
        .filter(gap -> !gap.missing().isEmpty())
        .toList();
  }
}
