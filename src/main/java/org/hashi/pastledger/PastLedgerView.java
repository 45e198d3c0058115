package org.hashi.pastledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of a past ledger, and what it would bring or brought.
 *
 * @param kept null while it is looked at
 * @param takenBack null unless it was taken back
 * @param preview null once it is decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PastLedgerView(
    UUID fileId,
    UUID centreId,
    String centre,
    String name,
    Instant uploadedAt,
    @Nullable PastKept kept,
    @Nullable PastTakenBack takenBack,
    @Nullable PastPreview preview) {

  /**
   * What came in.
   *
   * @param leftOut lines that were left out since they could not be counted
   */
  public record PastKept(Instant at, int lines, int leftOut, int matters, int contacts) {}

  /**
   * @param matters that are not counted any more; what was changed in the ledger meanwhile still is
   */
  public record PastTakenBack(Instant at, int matters) {}

  /**
   * What a file would bring.
   *
   * @param headingLine the line of the file with its headings, counted from 1
   * @param lines below it
   * @param countedOtherwise contacts that the file calls new or not and that are counted otherwise
   * @param wrong at most 200 of the lines that cannot be counted
   * @param wrongLines how many there are, those with unknown terms among them
   * @param keptBefore whether the same file was brought in before and is still counted
   */
  public record PastPreview(
      int headingLine,
      List<PastColumn> columns,
      List<PastTerm> unknown,
      int lines,
      int matters,
      int contacts,
      int countedOtherwise,
      List<PastWrongLine> wrong,
      int wrongLines,
      List<PastYear> years,
      boolean keptBefore) {}

  /**
   * @param meaning a dimension or another word of the interface; {@code nothing} is not read
   * @param samples what stands in it first
   */
  public record PastColumn(String heading, String meaning, List<String> samples) {}

  /**
   * A term that nobody has explained yet, and in how many lines it stands.
   *
   * @param guess a code of which it is one of the names; nothing is counted by it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record PastTerm(String meaning, String term, int lines, @Nullable String guess) {}

  public record PastWrongLine(int line, List<String> errors) {}

  /** What would be counted in a fiscal year. */
  public record PastYear(int fiscalYear, int newMatters, int contacts) {}
}
