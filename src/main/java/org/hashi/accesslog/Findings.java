package org.hashi.accesslog;

import java.util.List;

/**
 * What stands out in a period, newest first.
 *
 * @param mostPatients how many patients an hour are not unusual yet
 * @param mostRefusals how many refusals an hour are not unusual yet
 * @param total how many findings there are, also those beyond the ones listed
 */
public record Findings(
    Period period, int mostPatients, int mostRefusals, long total, List<Finding> findings) {}
