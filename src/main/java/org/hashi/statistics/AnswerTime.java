package org.hashi.statistics;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the first answer took, in hours in which the asking centre is open.
 *
 * @param asked threads that were begun
 * @param answered those of them that somebody of another organization has answered
 * @param halfWithin minutes within which half of these were answered
 * @param mostWithin minutes within which nine of ten were
 */
public record AnswerTime(
    int asked, int answered, @Nullable Long halfWithin, @Nullable Long mostWithin) {
  /** Of fewer, nine of ten would be all but one, and one would be told. */
  static final int FEW = 10;

  private static final double HALF = 0.5;
  private static final double MOST = 0.9;

  /** One's own: half of them is told of any, nine of ten when they are not few. */
  static AnswerTime own(int asked, List<Duration> waits) {
    List<Duration> sorted = waits.stream().sorted().toList();
    return new AnswerTime(
        asked,
        sorted.size(),
        sorted.isEmpty() ? null : minutes(sorted, HALF),
        sorted.size() < FEW ? null : minutes(sorted, MOST));
  }

  /**
   * Those of all: nothing is told while those of others are few.
   *
   * @param others how many of the waits are not the reader's own
   */
  static AnswerTime ofAll(int asked, List<Duration> waits, int others) {
    return others < FEW ? new AnswerTime(asked, waits.size(), null, null) : own(asked, waits);
  }

  /** The nearest rank: a time that really was. */
  private static long minutes(List<Duration> sorted, double part) {
    return sorted.get((int) Math.ceil(part * sorted.size()) - 1).toMinutes();
  }
}
