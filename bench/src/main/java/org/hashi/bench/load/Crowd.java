package org.hashi.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.hashi.bench.Roster;
import org.hashi.bench.machine.Machine;
import org.hashi.bench.machine.Use;

/** All people of a scenario, connected to one server, and the steps of load they make. */
public final class Crowd implements AutoCloseable {
  private static final long AHEAD = 300_000_000L;
  private static final long GIVE_UP = 5_000_000_000L;
  private static final long SILENCE = 10_000_000_000L;
  private static final long LONGEST_DRAIN = 90_000_000_000L;
  private static final int FIRST_MESSAGE = 1_000_000;

  private final Roster roster;
  private final Target target;
  private final Machine machine;
  private final Context[] loops;
  private final Target.Member[] members;
  private final AtomicInteger lostConnections = new AtomicInteger();
  private final AtomicInteger retries = new AtomicInteger();
  private volatile Wave wave;
  private int nextMessage = FIRST_MESSAGE;

  public Crowd(Vertx vertx, Roster roster, Target target, Machine machine) {
    this.roster = roster;
    this.target = target;
    this.machine = machine;
    this.loops = Loops.of(vertx);
    this.members = new Target.Member[roster.people()];
  }

  public int lostConnections() {
    return lostConnections.get();
  }

  public int retries() {
    return retries.get();
  }

  /** Connects everybody, so many at once; seconds it took. */
  public double gather(int atOnce) throws InterruptedException {
    return gather(atOnce, this::join);
  }

  /** The same, but nobody enters a room where one has to. */
  public double gatherIdle(int atOnce) throws InterruptedException {
    return gather(atOnce, person -> join(person, new int[0]));
  }

  private double gather(int atOnce, IntFunction<Future<Target.Member>> join)
      throws InterruptedException {
    long began = System.nanoTime();
    Semaphore free = new Semaphore(atOnce);
    AtomicInteger failures = new AtomicInteger();
    for (int person = 0; person < members.length; person++) {
      int who = person;
      await(free, 1);
      join.apply(who)
          .recover(refused -> again(join, who))
          .onFailure(refused -> complain(failures, who, refused))
          .onComplete(joined -> free.release());
    }
    await(free, atOnce);
    if (failures.get() > 0) {
      throw new IllegalStateException(failures.get() + " people could not connect");
    }
    return (System.nanoTime() - began) / 1e9;
  }

  /** A page would connect again as well; how often that was needed is told. */
  private Future<Target.Member> again(IntFunction<Future<Target.Member>> join, int person) {
    retries.incrementAndGet();
    return join.apply(person);
  }

  /** Connects one person on his event loop. */
  public Future<Target.Member> join(int person) {
    return join(person, roster.roomsOf(person));
  }

  private Future<Target.Member> join(int person, int[] rooms) {
    Promise<Target.Member> joined = Promise.promise();
    loop(person)
        .runOnContext(
            ignored ->
                target
                    .join(person, rooms, new Inbox(person))
                    .onSuccess(member -> members[person] = member)
                    .onComplete(joined));
    return joined.future();
  }

  /** Offers one rate for some seconds. */
  public Step step(double rate, double warmSeconds, double seconds, long seed)
      throws InterruptedException {
    Schedule schedule = Schedule.poisson(roster, rate, warmSeconds, seconds, nextMessage, seed);
    nextMessage += schedule.count();
    System.gc();
    Wave now = new Wave(schedule, roster, System.nanoTime() + AHEAD);
    wave = now;
    Use[] use = new Use[1];
    Thread watch = Thread.ofPlatform().start(() -> use[0] = watch(now.start, schedule));
    long[] late = {0};
    int sent = send(now, late);
    watch.join();
    double drain = drain(now, sent);
    wave = null;
    return Step.of(now, rate, sent, drain, late[0] / 1e6, use[0]);
  }

  private Use watch(long start, Schedule schedule) {
    sleepUntil(start + schedule.begin());
    Machine.Reading before = machine.read();
    sleepUntil(start + schedule.end());
    return Use.between(before, machine.read());
  }

  private int send(Wave now, long[] late) {
    Schedule schedule = now.schedule;
    for (int message = 0; message < schedule.count(); message++) {
      long due = now.start + schedule.due()[message];
      sleepUntil(due);
      long behind = System.nanoTime() - due;
      late[0] = Math.max(late[0], behind);
      if (System.nanoTime() - now.start - schedule.end() > GIVE_UP) {
        return message;
      }
      post(now, message);
    }
    return schedule.count();
  }

  private void post(Wave now, int message) {
    int author = now.schedule.author()[message];
    loop(author)
        .runOnContext(
            ignored ->
                members[author]
                    .post(now.schedule.room()[message], Text.of(now.schedule.first() + message))
                    .onComplete(
                        kept -> now.acknowledged(message, kept.succeeded(), System.nanoTime())));
  }

  /**
   * Waits until all has come, or nothing comes any more, so that the next step begins with nothing
   * left over; seconds from the end of the window.
   */
  private double drain(Wave now, int sent) throws InterruptedException {
    long expected = sent;
    for (int message = 0; message < sent; message++) {
      expected += roster.membersOf(now.schedule.room()[message]).length;
    }
    long end = System.nanoTime() + LONGEST_DRAIN;
    long changed = System.nanoTime();
    long before = -1;
    while (System.nanoTime() < end && System.nanoTime() - changed < SILENCE) {
      long progress = now.progress();
      if (progress != before) {
        before = progress;
        changed = System.nanoTime();
      }
      if (progress >= expected) {
        break;
      }
      Thread.sleep(10);
    }
    return Math.max(0, (changed - now.start - now.schedule.end()) / 1e9);
  }

  /** All but the first members of each room stop reading; how many do. */
  public int stopReading(int goOn) {
    int stopped = 0;
    for (int room = 0; room < roster.rooms(); room++) {
      int[] inRoom = roster.membersOf(room);
      for (int seat = goOn; seat < inRoom.length; seat++) {
        Target.Member member = members[inRoom[seat]];
        loop(inRoom[seat]).runOnContext(ignored -> member.stopReading());
        stopped++;
      }
    }
    return stopped;
  }

  /** Writes so many messages in every room, the first members in turn. */
  public void fill(int perRoom, int authors, int length, int atOnce) throws InterruptedException {
    Semaphore free = new Semaphore(atOnce);
    for (int i = 0; i < perRoom * roster.rooms(); i++) {
      int room = i % roster.rooms();
      int[] inRoom = roster.membersOf(room);
      int author = inRoom[i / roster.rooms() % authors];
      int number = nextMessage++;
      await(free, 1);
      loop(author)
          .runOnContext(
              ignored ->
                  members[author]
                      .post(room, Text.of(number, length))
                      .onComplete(kept -> free.release()));
    }
    await(free, atOnce);
  }

  /** Everybody leaves. */
  @Override
  public void close() throws InterruptedException {
    Semaphore left = new Semaphore(0);
    int present = 0;
    for (int person = 0; person < members.length; person++) {
      Target.Member member = members[person];
      if (member != null) {
        present++;
        loop(person).runOnContext(ignored -> member.leave().onComplete(done -> left.release()));
      }
    }
    left.tryAcquire(present, 30, TimeUnit.SECONDS);
    Thread.sleep(500);
  }

  private Context loop(int person) {
    return loops[person % loops.length];
  }

  private static void complain(AtomicInteger failures, int person, Throwable refused) {
    if (failures.getAndIncrement() == 0) {
      System.err.println("person " + person + " could not connect: " + refused);
    }
  }

  private static void await(Semaphore free, int permits) throws InterruptedException {
    if (!free.tryAcquire(permits, 120, TimeUnit.SECONDS)) {
      throw new IllegalStateException("connecting does not go on");
    }
  }

  private static void sleepUntil(long when) {
    for (long left = when - System.nanoTime(); left > 0; left = when - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private final class Inbox implements Target.Inbox {
    private final int person;

    private Inbox(int person) {
      this.person = person;
    }

    @Override
    public void received(Buffer frame) {
      Wave now = wave;
      if (now != null) {
        long at = System.nanoTime();
        Text.numbers(frame, number -> now.received(person, number, frame, at));
      }
    }

    @Override
    public void lost() {
      lostConnections.incrementAndGet();
    }
  }
}
