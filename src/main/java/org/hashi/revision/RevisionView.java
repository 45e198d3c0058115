package org.hashi.revision;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.codelist.CodeList;
import org.hashi.codelist.CodeVersion;
import org.hashi.codelist.Draft;
import org.hashi.codelist.Rollup;
import org.jspecify.annotations.Nullable;

/**
 * Where the revision stands.
 *
 * @param latest the version that was put in force last
 * @param latestYear from which fiscal year on it is in force
 * @param years for which a draft may be made
 * @param draft null while there is none
 */
public record RevisionView(
    String latest, int latestYear, List<Integer> years, @Nullable DraftView draft) {

  /**
   * The draft.
   *
   * @param base the version out of which it was made
   * @param seen how often it was changed
   * @param dimensions those that have codes of their own
   * @param rollups of these, but for the headings
   */
  @Schema(name = "RevisionDraft")
  public record DraftView(
      String version,
      int fiscalYear,
      String base,
      int seen,
      List<CodeList> dimensions,
      List<Rollup> rollups) {

    static DraftView of(Draft draft) {
      CodeVersion version = draft.version();
      return new DraftView(
          version.version(),
          version.fiscalYear(),
          draft.base(),
          draft.seen(),
          version.lists().stream()
              .filter(list -> list.dimension().codesOf() == list.dimension())
              .toList(),
          version.rollups().stream()
              .filter(one -> one.dimension().codesOf() == one.dimension())
              .filter(one -> !one.rollup().equals(Rollup.HEADINGS))
              .toList());
    }
  }
}
