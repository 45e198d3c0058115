package org.hashi.revision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.codelist.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * What the draft would change.
 *
 * @param usesOf the fiscal year of which uses are told
 * @param gaps roll-ups in which codes are missing: the draft cannot be put in force with them
 */
public record RevisionPreview(
    int seen, int usesOf, List<DimensionChange> dimensions, List<Gap> gaps) {

  /** Of one dimension. */
  @Schema(name = "RevisionChange")
  public record DimensionChange(
      Dimension dimension,
      List<String> added,
      List<Relabelled> relabelled,
      List<RetiredCode> retired,
      List<String> restored,
      boolean reordered) {
    boolean changesNothing() {
      return added.isEmpty()
          && relabelled.isEmpty()
          && retired.isEmpty()
          && restored.isEmpty()
          && !reordered;
    }
  }

  /** A code that would be called otherwise. */
  @Schema(name = "RevisionRelabelled")
  public record Relabelled(String code, String before, String after) {}

  /**
   * A code that nobody could use any more.
   *
   * @param uses in the tables; none where nothing of the kind is counted
   */
  @Schema(name = "RevisionRetired")
  public record RetiredCode(String code, List<Use> uses) {}

  /**
   * How many consultations of the year have it as their primary code; null where that is hidden.
   */
  @Schema(name = "RevisionUse")
  public record Use(Dimension dimension, @Nullable Long contacts, @Nullable Long newMatters) {}

  /** Codes that a roll-up has in no group. */
  @Schema(name = "RevisionGap")
  public record Gap(Dimension dimension, String rollup, List<String> missing) {}
}
