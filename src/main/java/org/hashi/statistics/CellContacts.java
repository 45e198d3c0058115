package org.hashi.statistics;

import java.util.List;
import org.hashi.consultation.LedgerView;

/**
 * What stands behind a number of a centre's own table.
 *
 * @param all how many contacts there are
 * @param lines the latest of them, as many as one answer takes
 */
public record CellContacts(long all, List<LedgerView.Line> lines) {}
