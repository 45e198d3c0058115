package org.hashi.accesslog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of who touched one patient's data, newest first.
 *
 * @param total how many entries the period has
 * @param most how many at most go into one document
 * @param next where the next page begins, null after the last one
 */
public record AccessListView(
    LoggedPatient patient,
    Period period,
    long total,
    int most,
    List<LogEntry> entries,
    @Nullable String next) {}
