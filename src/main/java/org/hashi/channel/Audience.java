package org.hashi.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.hashi.organization.Japan;

/**
 * Who may receive which numbers of a channel's stream. Membership is an interval of those numbers,
 * and removal takes its number under the channel's lock: an event behind a removal is therefore
 * never committed before it, and one look at both decides exactly. One that rests on an affiliation
 * with a last day is also over with that day (record 23).
 */
public final class Audience {
  private final Map<UUID, List<ChannelStore.Interval>> intervals;
  private final LocalDate readOn;

  private Audience(Map<UUID, List<ChannelStore.Interval>> intervals, LocalDate readOn) {
    this.intervals = intervals;
    this.readOn = readOn;
  }

  static Audience of(Collection<ChannelStore.Interval> all, LocalDate readOn) {
    Map<UUID, List<ChannelStore.Interval>> byAccount = new HashMap<>();
    all.forEach(
        one -> byAccount.computeIfAbsent(one.accountId(), id -> new ArrayList<>()).add(one));
    return new Audience(byAccount, readOn);
  }

  /** Nobody. */
  public static Audience none() {
    return of(List.of(), LocalDate.MAX);
  }

  /** The audience of a private stream: its account, for every number. */
  public static Audience only(UUID accountId) {
    return of(List.of(new ChannelStore.Interval(accountId, 0, null, null)), LocalDate.MAX);
  }

  /**
   * Whether it is right for what happened then. A last day is set before that day is over, so what
   * was read on one day says nothing of the next.
   */
  public boolean isOf(Instant at) {
    return !Japan.day(at).isAfter(readOn);
  }

  /** Whether an event of this number would be for this account on the day this was read. */
  public boolean includes(UUID accountId, long seq) {
    return includes(accountId, seq, readOn);
  }

  /** For whom the event is that has this number and happened then. */
  public Predicate<UUID> of(long seq, Instant at) {
    LocalDate day = Japan.day(at);
    return accountId -> includes(accountId, seq, day);
  }

  private boolean includes(UUID accountId, long seq, LocalDate day) {
    for (ChannelStore.Interval one : intervals.getOrDefault(accountId, List.of())) {
      if (one.joinedSeq() <= seq && stands(one, seq, day)) {
        return true;
      }
    }
    return false;
  }

  private static boolean stands(ChannelStore.Interval one, long seq, LocalDate day) {
    Long left = one.leftSeq();
    LocalDate last = one.lastDay();
    return left == null ? last == null || !day.isAfter(last) : seq < left;
  }
}
