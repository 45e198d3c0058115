package org.hashi.audit;

import java.util.List;

/**
 * What came of reading all chains.
 *
 * @param signed how many signed heads the chains were compared with
 * @param findings at most one for each chain; none when all is as it was written
 */
public record Verdict(long chains, long entries, long signed, List<Finding> findings) {}
