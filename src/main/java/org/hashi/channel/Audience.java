package org.hashi.channel;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who may receive which numbers of a channel's stream. Membership is an interval of those numbers,
 * and removal takes its number under the channel's lock: an event behind a removal is therefore
 * never committed before it, and one look at both decides exactly.
 */
public final class Audience {
  private final Map<UUID, List<ChannelStore.Interval>> intervals;

  private Audience(Map<UUID, List<ChannelStore.Interval>> intervals) {
    this.intervals = intervals;
  }

  static Audience of(Collection<ChannelStore.Interval> all) {
    Map<UUID, List<ChannelStore.Interval>> byAccount = new HashMap<>();
    all.forEach(
        one ->
            byAccount.computeIfAbsent(one.accountId(), id -> new java.util.ArrayList<>()).add(one));
    return new Audience(byAccount);
  }

  /** Nobody. */
  public static Audience none() {
    return of(List.of());
  }

  /** The audience of a private stream: its account, for every number. */
  public static Audience only(UUID accountId) {
    return of(List.of(new ChannelStore.Interval(accountId, 0, null)));
  }

  /** Whether the event of this number is for this account. */
  public boolean includes(UUID accountId, long seq) {
    for (ChannelStore.Interval one : intervals.getOrDefault(accountId, List.of())) {
      if (one.joinedSeq() <= seq && (one.leftSeq() == null || seq < one.leftSeq())) {
        return true;
      }
    }
    return false;
  }
}
