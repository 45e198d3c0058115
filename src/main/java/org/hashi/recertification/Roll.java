package org.hashi.recertification;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Everybody on a roll, and when it was gone through, the latest first.
 *
 * @param title what the channel or the organization is called
 * @param months after how many months at the latest it is gone through again
 */
public record Roll(
    Subject subject,
    UUID subjectId,
    String title,
    int months,
    LocalDate dueOn,
    List<RollLine> lines,
    List<Made> made) {}
