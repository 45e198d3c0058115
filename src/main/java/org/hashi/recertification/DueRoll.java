package org.hashi.recertification;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A roll the caller is to go through.
 *
 * @param lastMade on which day it was last gone through
 * @param overdue whether the day is over
 */
public record DueRoll(
    Subject subject,
    UUID subjectId,
    String title,
    @Nullable LocalDate lastMade,
    LocalDate dueOn,
    boolean overdue) {}
