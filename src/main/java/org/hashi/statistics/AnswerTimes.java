package org.hashi.statistics;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long centres waited for the first answer to what they asked the others in a fiscal year.
 *
 * @param rows the months that have begun, and last the year so far
 */
public record AnswerTimes(int fiscalYear, List<AnswerRow> rows) {

  /**
   * What was asked in a month.
   *
   * @param month null for the year
   * @param own what the reader's centres asked; null when he is of none
   * @param all what all centres asked
   */
  public record AnswerRow(@Nullable YearMonth month, @Nullable AnswerTime own, AnswerTime all) {}
}
