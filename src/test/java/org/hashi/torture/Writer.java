package org.hashi.torture;

import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.hashi.history.Outcome;

/** Somebody who writes and reads until told to stop; what got no answer is sent again. */
final class Writer {
  private static final int TRIES = 6;

  private final Person person;
  private final Room room;
  private final Deeds deeds;
  private final Random chance;
  private final int pace;
  private final Thread thread;
  private volatile boolean over;
  private long known;

  Writer(Person person, Room room, Deeds deeds, long seed, int pace) {
    this.person = person;
    this.room = room;
    this.deeds = deeds;
    this.chance = new Random(seed);
    this.pace = pace;
    this.thread = Thread.ofVirtual().name("writer-" + person).unstarted(this::live);
  }

  Writer begin() {
    thread.start();
    return this;
  }

  void stop() throws InterruptedException {
    over = true;
    thread.join();
  }

  private void live() {
    while (!over) {
      LockSupport.parkNanos((pace / 2 + chance.nextInt(pace)) * 1_000_000L);
      if (chance.nextInt(6) == 0 && known > 0) {
        deeds.read(person, room, known);
      } else {
        post();
      }
    }
  }

  /** One in four gives up at the first silence: what became of it is unknown for ever. */
  private void post() {
    UUID clientId = UUID.randomUUID(); // another run may have the same seed
    int tries = chance.nextInt(4) == 0 ? 1 : TRIES;
    String text = text();
    Deeds.Posted posted = deeds.post(person, room, clientId, text);
    for (int i = 1; i < tries && posted.outcome() == Outcome.UNKNOWN; i++) {
      LockSupport.parkNanos((200L << Math.min(i, 3)) * 1_000_000L);
      posted = deeds.post(person, room, clientId, text);
    }
    known = Math.max(known, posted.seq());
  }

  private String text() {
    return "本日の訪問の報告です。".repeat(1 + chance.nextInt(3));
  }
}
