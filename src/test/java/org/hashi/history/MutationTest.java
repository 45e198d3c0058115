package org.hashi.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.history.Story.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories of chance are innocent; with one thing wrong in them they are not. */
class MutationTest {
  private static final int PEOPLE = 4;
  private static final int STEPS = 120;

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatIsToldInOrderIsInnocent(long seed) {
    assertThat(verdict(told(seed)).findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFrameThatIsTakenOutIsMissed(long seed) {
    History history = told(seed);
    Seen.Received frame = oneOf(seed, inTheMiddle(history));
    finds(Spoiled.without(history, frame::equals), seed, Finding.Guilt.LOST);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFrameThatComesTwiceIsFound(long seed) {
    History history = told(seed);
    Seen.Received frame = oneOf(seed, inTheMiddle(history));
    List<Seen> seen = new ArrayList<>(history.seen());
    seen.add(seen.indexOf(frame) + 1, frame);
    finds(new History(seen, history.truth()), seed, Finding.Guilt.DOUBLED);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void framesThatChangePlacesAreFound(long seed) {
    History history = told(seed);
    Seen.Received frame = oneOf(seed, inTheMiddle(history));
    Seen.Received next =
        history
            .all(Seen.Received.class)
            .filter(one -> one.connection().equals(frame.connection()))
            .filter(one -> one.stream().equals(frame.stream()) && one.seq() > frame.seq())
            .findFirst()
            .orElseThrow();
    int i = history.seen().indexOf(frame);
    int j = history.seen().indexOf(next);
    finds(Spoiled.swap(history, i, j), seed, Finding.Guilt.OUT_OF_ORDER);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aFrameToSomebodyElseIsALeak(long seed) {
    History history = told(seed);
    Look look = new Look(history, Limits.USUAL);
    record Leak(Seen.Received frame, Seen.Connected to) {}
    List<Leak> leaks =
        history
            .all(Seen.Received.class)
            .flatMap(
                frame ->
                    history
                        .all(Seen.Connected.class)
                        .filter(
                            to -> look.covering(to.account(), frame.stream(), frame.seq()) == null)
                        .map(to -> new Leak(frame, to)))
            .toList();
    Leak leak = oneOf(seed, leaks);
    Seen.Received astray =
        new Seen.Received(
            leak.frame().at(),
            leak.to().connection(),
            leak.frame().stream(),
            leak.frame().seq(),
            leak.frame().content());
    finds(Spoiled.with(history, astray), seed, Finding.Guilt.LEAKED);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aMessageThatVanishesIsLost(long seed) {
    History history = told(seed);
    Truth.Message gone = oneOf(seed, history.truth().messages());
    finds(
        Spoiled.truth(
            history, truth -> Spoiled.messages(truth, all -> Spoiled.minus(all, gone::equals))),
        seed,
        Finding.Guilt.LOST);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anEntryThatVanishesFromTheChainIsMissed(long seed) {
    History history = told(seed);
    Truth.Entry gone = oneOf(seed, history.truth().chains().getFirst().entries());
    finds(
        Spoiled.truth(
            history, truth -> Spoiled.entries(truth, all -> Spoiled.minus(all, gone::equals))),
        seed,
        Finding.Guilt.UNAUDITED);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whatAPageFailsToShowIsMissed(long seed) {
    History history = told(seed);
    List<Seen.Shown> shown = history.all(Seen.Shown.class).toList();
    List<Seen.Shown> inside =
        shown.stream()
            .filter(
                one ->
                    shown.stream()
                        .anyMatch(
                            later ->
                                later.page().equals(one.page())
                                    && later.stream().equals(one.stream())
                                    && later.at() > one.at()
                                    && later.seq() == one.seq() + 1))
            .toList();
    Seen.Shown gone = oneOf(seed, inside);
    finds(Spoiled.without(history, gone::equals), seed, Finding.Guilt.LOST);
  }

  /** Frames with the next number of the same stream behind them on the same socket. */
  private static List<Seen.Received> inTheMiddle(History history) {
    List<Seen.Received> frames = history.all(Seen.Received.class).toList();
    Look look = new Look(history, Limits.USUAL);
    return frames.stream()
        .filter(frame -> follows(look, frames, frame, 1) && follows(look, frames, frame, -1))
        .toList();
  }

  private static boolean follows(
      Look look, List<Seen.Received> frames, Seen.Received frame, long step) {
    UUID account = look.connection(frame.connection()).account();
    Truth.Membership time = look.covering(account, frame.stream(), frame.seq());
    return frames.stream()
        .anyMatch(
            other ->
                other.connection().equals(frame.connection())
                    && other.stream().equals(frame.stream())
                    && other.seq() == frame.seq() + step
                    && time.equals(look.covering(account, other.stream(), other.seq())));
  }

  private static History told(long seed) {
    Random random = new Random(seed);
    Story story = new Story();
    IntStream.range(0, PEOPLE).forEach(i -> story.join(story.open, person(i)));
    IntStream.range(0, PEOPLE - 1).forEach(i -> story.join(story.team, person(i)));
    IntStream.range(0, 2 * PEOPLE).forEach(i -> story.connect("page-" + i, person(i % PEOPLE)));
    for (int step = 0; step < STEPS; step++) {
      step(story, random);
    }
    IntStream.range(0, 2 * PEOPLE)
        .filter(i -> !story.isConnected("page-" + i))
        .forEach(i -> story.connect("page-" + i, person(i % PEOPLE)));
    return story.end();
  }

  private static void step(Story story, Random random) {
    UUID channel = random.nextBoolean() ? story.open : story.team;
    int who = random.nextInt(PEOPLE);
    boolean member = story.stored.isMember(channel, person(who));
    String page = "page-" + random.nextInt(2 * PEOPLE);
    switch (random.nextInt(8)) {
      case 0 -> {
        if (story.isConnected(page)) {
          story.cut(page);
        } else {
          story.connect(page, person(Integer.parseInt(page.substring(5)) % PEOPLE));
        }
      }
      case 1 -> {
        if (member && who > 0) {
          story.leave(channel, person(who));
        } else if (!member) {
          story.join(channel, person(who));
        }
      }
      case 2 -> {
        if (member) {
          story.read(channel, person(who));
        }
      }
      default -> {
        if (member) {
          story.post(channel, person(who));
        } else {
          story.refused(channel, person(who));
        }
      }
    }
  }

  private static <T> T oneOf(long seed, List<T> all) {
    return all.get(new Random(seed * 31 + 7).nextInt(all.size()));
  }

  private static void finds(History history, long seed, Finding.Guilt guilt) {
    assertThat(verdict(history).count(guilt))
        .as("seed %d: %s", seed, verdict(history))
        .isPositive();
  }

  private static Verdict verdict(History history) {
    return Verdict.on(history, Limits.USUAL);
  }
}
