package org.hashi.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * When a centre is open. Saturdays and Sundays are as the weeks say; holidays and the days around
 * New Year are closed in any case.
 *
 * @param version 0 when nobody has set any
 * @param usual the week before the first one that was set
 */
public record HoursView(
    UUID centreId,
    String centre,
    int version,
    List<OpenTime> usual,
    List<Week> weeks,
    List<LocalDate> closedDays) {}
