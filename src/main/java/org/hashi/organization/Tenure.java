package org.hashi.organization;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One affiliation with its days, past and future ones included.
 *
 * @param lastDay null as long as no end is known
 * @param waiting whether nobody has confirmed yet who the person is; until then it gives no rights
 * @param confirmation null for those that were there before this was asked
 * @param endedBy who said which day is the last
 */
public record Tenure(
    Standing standing,
    LocalDate firstDay,
    @Nullable LocalDate lastDay,
    boolean waiting,
    @Nullable Confirmation confirmation,
    @Nullable UUID endedBy) {

  public UUID affiliationId() {
    return standing.affiliationId();
  }

  public UUID accountId() {
    return standing.accountId();
  }

  public UUID organizationId() {
    return standing.organizationId();
  }

  /** Whether it gives rights on that day. */
  public boolean holdsOn(LocalDate day) {
    return !waiting && !day.isBefore(firstDay) && !isOver(day);
  }

  /** Whether its last day is over. */
  public boolean isOver(LocalDate today) {
    return lastDay != null && lastDay.isBefore(today);
  }
}
