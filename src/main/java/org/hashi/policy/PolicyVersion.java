package org.hashi.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One version of an association's policy, without its text.
 *
 * @param number counted for each publisher from 1
 * @param validFrom the first day; it holds until a later version does
 */
public record PolicyVersion(
    UUID versionId,
    UUID publisherId,
    int number,
    String title,
    Rules rules,
    PolicyContact contact,
    LocalDate validFrom,
    Instant publishedAt) {
  boolean holdsOn(LocalDate day) {
    return !validFrom.isAfter(day);
  }

  /** The days of it on which an earlier version still does. */
  boolean isInGrace(LocalDate day) {
    return day.isBefore(validFrom.plusDays(rules.acceptance().graceDays()));
  }
}
