package org.hashi.bench.load;

import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import org.hashi.bench.Roster;

/** One step of load while it runs: takes note of everything that arrives. */
final class Wave {
  private static final int LOOK_CLOSELY = 64;

  final Schedule schedule;
  final Roster roster;
  final Seat[][] seats;
  final List<Tally> tallies = new ArrayList<>();
  final long start;
  private final ThreadLocal<Tally> mine;

  Wave(Schedule schedule, Roster roster, long start) {
    this.schedule = schedule;
    this.roster = roster;
    this.start = start;
    this.seats = new Seat[roster.people()][];
    for (int person = 0; person < seats.length; person++) {
      seats[person] = new Seat[roster.roomsOf(person).length];
      for (int slot = 0; slot < seats[person].length; slot++) {
        seats[person][slot] = new Seat();
      }
    }
    this.mine = ThreadLocal.withInitial(this::open);
  }

  private Tally open() {
    Tally tally = new Tally(schedule.count());
    synchronized (tallies) {
      tallies.add(tally);
    }
    return tally;
  }

  void received(int person, int number, Buffer frame, long now) {
    Tally tally = mine.get();
    int message = number - schedule.first();
    int slot =
        message < 0 || message >= schedule.count()
            ? -1
            : roster.slot(person, schedule.room()[message]);
    if (slot < 0) {
      tally.strays++;
      return;
    }
    seats[person][slot].add(message);
    tally.progress();
    tally.inWindow += inWindow(now) ? 1 : 0;
    tally.lastSeen[message] = now;
    if (message >= schedule.warm()) {
      tally.delivery.recordValue(waited(message, now));
    }
    if (number % LOOK_CLOSELY == 0 && !Text.isWhole(frame)) {
      tally.damaged++;
    }
  }

  void acknowledged(int message, boolean kept, long now) {
    Tally tally = mine.get();
    tally.progress();
    if (!kept) {
      tally.failed++;
      return;
    }
    tally.acknowledged++;
    tally.acknowledgedInWindow += inWindow(now) ? 1 : 0;
    if (message >= schedule.warm()) {
      tally.acknowledgement.recordValue(waited(message, now));
    }
  }

  long progress() {
    synchronized (tallies) {
      return tallies.stream().mapToLong(tally -> tally.progress).sum();
    }
  }

  /** From the moment it was due, so that nobody's waiting is hidden. */
  private long waited(int message, long now) {
    return Tally.micros(now - start - schedule.due()[message]);
  }

  private boolean inWindow(long now) {
    return now - start >= schedule.begin() && now - start < schedule.end();
  }
}
