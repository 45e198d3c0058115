package org.hashi.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.history.Property.AGREED;
import static org.hashi.history.Property.AUDITED;
import static org.hashi.history.Property.COMPLETE;
import static org.hashi.history.Property.CURSORS;
import static org.hashi.history.Property.DENSE;
import static org.hashi.history.Property.DURABLE;
import static org.hashi.history.Property.HONEST;
import static org.hashi.history.Property.PRIVATE;
import static org.hashi.history.Property.REVOKED;
import static org.hashi.history.Property.UNIQUE;
import static org.hashi.history.Story.person;
import static org.hashi.history.Story.thread;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each promise has a history that breaks it, and an innocent one that breaks none. */
class VerdictTest {
  private final Story story = new Story();
  private final UUID manager = person(0);
  private final UUID nurse = person(1);
  private final UUID helper = person(2);

  /** Three people in a team; the helper leaves, and one line is cut for a while. */
  private History innocent() {
    story.join(story.team, manager);
    story.join(story.team, nurse);
    story.join(story.team, helper);
    story.connect("nurse", nurse);
    story.connect("helper", helper);
    story.post(story.team, nurse);
    story.post(story.team, helper);
    story.read(story.team, nurse);
    story.refused(story.open, helper);
    story.cut("nurse");
    story.post(story.team, manager);
    story.connect("nurse", nurse);
    story.leave(story.team, helper);
    story.post(story.team, nurse);
    story.post(story.team, manager);
    story.read(story.team, nurse);
    return story.end();
  }

  @Test
  void anInnocentHistoryHasOnlyZeroes() {
    Verdict verdict = verdict(innocent());
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.line())
        .isEqualTo(
            "kills 0, posts 5, deliveries %d, lost 0, doubled 0, out of order 0, leaked 0, late 0, unaudited 0, miscounted 0, dishonest 0"
                .formatted(verdict.deliveries()));
    assertThat(verdict.deliveries()).isGreaterThan(5);
  }

  @Test
  void p1AnAcknowledgedMessageThatIsNotThereIsLost() {
    History lost =
        Spoiled.truth(
            innocent(),
            truth ->
                Spoiled.messages(truth, all -> Spoiled.minus(all, one -> one.equals(all.get(1)))));
    finds(lost, DURABLE, Finding.Guilt.LOST);
  }

  @Test
  void p1AnswersTellTheNumberThatIsStored() {
    History lying =
        Spoiled.change(
            innocent(),
            Seen.Answered.class,
            one -> one.seq() > 0,
            one -> new Seen.Answered(one.at(), one.id(), one.outcome(), one.seq() + 1));
    finds(lying, DURABLE, Finding.Guilt.LOST);
  }

  @Test
  void p2AMessageStoredTwiceIsDoubled() {
    History doubled =
        Spoiled.truth(
            innocent(), truth -> Spoiled.messages(truth, all -> Spoiled.plus(all, all.getFirst())));
    finds(doubled, UNIQUE, Finding.Guilt.DOUBLED);
  }

  @Test
  void p3AHoleInTheNumbersIsFound() {
    History hole =
        Spoiled.truth(
            innocent(),
            truth -> Spoiled.events(truth, all -> Spoiled.minus(all, one -> one.seq() == 4)));
    finds(hole, DENSE, Finding.Guilt.LOST);
  }

  @Test
  void p3WhoPostsAfterAnAnswerHasTheHigherNumber() {
    History innocent = innocent();
    List<Seen.Asked> posts =
        innocent
            .all(Seen.Asked.class)
            .filter(
                one -> one.deed() instanceof Deed.Post post && post.channel().equals(story.team))
            .toList();
    Seen.Asked first = posts.get(0);
    Seen.Asked second = posts.get(1);
    History late =
        Spoiled.change(
            innocent,
            Seen.Asked.class,
            one -> one.equals(first),
            one -> new Seen.Asked(second.at() + 5_000, one.id(), one.by(), one.deed()));
    finds(late, DENSE, Finding.Guilt.OUT_OF_ORDER);
  }

  @Test
  void p3WhatIsCommittedLaterHasTheHigherNumber() {
    History early =
        Spoiled.truth(
            innocent(),
            truth ->
                Spoiled.events(
                    truth, all -> all.stream().map(one -> committedAtOnce(one, 6)).toList()));
    finds(early, DENSE, Finding.Guilt.OUT_OF_ORDER);
  }

  /** The event with this number of the team, as if it had been committed before all others. */
  private Truth.Event committedAtOnce(Truth.Event one, long seq) {
    return !one.stream().equals(story.team) || one.seq() != seq
        ? one
        : new Truth.Event(
            one.stream(),
            one.seq(),
            one.at(),
            1,
            one.type(),
            one.content(),
            one.subject(),
            one.actor(),
            one.upTo());
  }

  @Test
  void p4APageThatShowsAnotherOrderIsFound() {
    History innocent = innocent();
    List<Integer> shown =
        java.util.stream.IntStream.range(0, innocent.seen().size())
            .filter(i -> innocent.seen().get(i) instanceof Seen.Shown)
            .boxed()
            .toList();
    finds(Spoiled.swap(innocent, shown.get(0), shown.get(2)), AGREED, Finding.Guilt.OUT_OF_ORDER);
  }

  @Test
  void p4AFrameThatIsNotWhatIsStoredIsFound() {
    History other =
        Spoiled.change(
            innocent(),
            Seen.Received.class,
            one -> one.seq() == 5,
            one -> new Seen.Received(one.at(), one.connection(), one.stream(), one.seq(), 0));
    finds(other, AGREED, Finding.Guilt.OUT_OF_ORDER);
  }

  @Test
  void p5APageThatLacksSomethingInTheEndIsFound() {
    History behind =
        Spoiled.change(
            innocent(),
            Seen.Stood.class,
            one -> one.page().equals("nurse"),
            one ->
                new Seen.Stood(
                    one.at(), one.page(), one.account(), java.util.Map.of(story.team, 3L)));
    finds(behind, COMPLETE, Finding.Guilt.LOST);
    History gone =
        Spoiled.without(
            innocent(), Spoiled.of(Seen.Stood.class, one -> one.page().equals("nurse")));
    finds(gone, COMPLETE, Finding.Guilt.LOST);
  }

  @Test
  void p5ASocketThatComesTooLateIsFound() {
    History innocent = innocent();
    Seen.Received last =
        innocent
            .all(Seen.Received.class)
            .filter(one -> one.stream().equals(story.team) && one.connection().startsWith("nurse"))
            .filter(one -> one.seq() == 10)
            .findFirst()
            .orElseThrow();
    History late =
        Spoiled.change(
            innocent,
            Seen.Received.class,
            one -> one.connection().equals(last.connection()) && one.seq() >= last.seq(),
            one ->
                new Seen.Received(
                    one.at() + 6_000_000,
                    one.connection(),
                    one.stream(),
                    one.seq(),
                    one.content()));
    finds(late, COMPLETE, Finding.Guilt.LATE);
    Seen.Disturbed excuse =
        new Seen.Disturbed(last.at() - 1_000, last.at() + 7_000_000, "R-04", "", false);
    assertThat(verdict(Spoiled.with(late, excuse)).findings()).isEmpty();
  }

  @Test
  void p6AWordAboutWhatIsBehindTheEndIsALeak() {
    History innocent = innocent();
    long last = story.stored.last(story.team);
    Seen.Received leak =
        new Seen.Received(
            story.tick(), "helper/2", story.team, last, story.stored.print(story.team, last));
    finds(Spoiled.with(innocent, leak), PRIVATE, Finding.Guilt.LEAKED);
    Seen.Fetched read =
        new Seen.Fetched(story.tick(), helper, story.team, last, true, last, List.of());
    finds(Spoiled.with(innocent, read), PRIVATE, Finding.Guilt.LEAKED);
  }

  @Test
  void p6AMessageByNoMemberIsALeak() {
    story.join(story.team, manager);
    story.post(story.team, helper);
    finds(story.end(), PRIVATE, Finding.Guilt.LEAKED);
  }

  @Test
  void p7EarlierWordsMayStraggleForASecondAndNoLonger() {
    History innocent = innocent();
    Seen.Received word =
        innocent
            .all(Seen.Received.class)
            .filter(one -> one.connection().startsWith("helper") && one.stream().equals(story.team))
            .reduce((first, second) -> second)
            .orElseThrow();
    History straggling =
        Spoiled.change(
            innocent,
            Seen.Received.class,
            one -> one.equals(word),
            one ->
                new Seen.Received(
                    one.at() + 1_500_000,
                    one.connection(),
                    one.stream(),
                    one.seq(),
                    one.content()));
    finds(straggling, REVOKED, Finding.Guilt.LATE);
  }

  @Test
  void p7ASessionThatEndedGetsNothingMore() {
    story.join(story.team, manager);
    story.join(story.team, nurse);
    story.connect("nurse", nurse);
    story.post(story.team, manager);
    story.endSession(nurse);
    story.post(story.team, manager);
    History innocent = story.end();
    assertThat(verdict(innocent).findings()).isEmpty();
    long last = story.stored.last(story.team);
    Seen.Received leak =
        new Seen.Received(
            story.tick(), "nurse/1", story.team, last, story.stored.print(story.team, last));
    finds(Spoiled.with(innocent, leak), REVOKED, Finding.Guilt.LEAKED);
    History open = Spoiled.without(innocent, Seen.Closed.class::isInstance);
    finds(open, REVOKED, Finding.Guilt.LATE);
    History untold =
        Spoiled.change(
            innocent,
            Seen.Closed.class,
            one -> true,
            one -> new Seen.Closed(one.at(), one.connection(), 1006));
    finds(untold, REVOKED, Finding.Guilt.LATE);
  }

  @Test
  void p7NobodyIsSignedOutWhoseSessionStands() {
    History innocent = innocent();
    History turnedOut =
        Spoiled.change(
            innocent,
            Seen.Closed.class,
            one -> one.connection().startsWith("nurse"),
            one -> new Seen.Closed(one.at(), one.connection(), Revoked.SIGNED_OUT));
    finds(turnedOut, REVOKED, Finding.Guilt.LOST);
  }

  @Test
  void p7EverySocketOfWhoIsSentAwayIsToldWithinASecond() {
    History innocent = innocent();
    Seen.Received told =
        innocent
            .all(Seen.Received.class)
            .filter(one -> one.stream().equals(helper))
            .reduce((first, second) -> second)
            .orElseThrow();
    finds(Spoiled.without(innocent, told::equals), REVOKED, Finding.Guilt.LATE);
    History late =
        Spoiled.change(
            innocent,
            Seen.Received.class,
            told::equals,
            one ->
                new Seen.Received(
                    one.at() + 1_100_000,
                    one.connection(),
                    one.stream(),
                    one.seq(),
                    one.content()));
    finds(late, REVOKED, Finding.Guilt.LATE);
    Seen.Disturbed excuse =
        new Seen.Disturbed(told.at() - 5_000, told.at() + 500_000, "R-05", "node-1", false);
    assertThat(verdict(Spoiled.with(late, excuse)).findings()).isEmpty();
  }

  @Test
  void p8APositionThatIsNotKeptIsFound() {
    History back =
        Spoiled.truth(
            innocent(),
            truth ->
                Spoiled.positions(
                    truth, all -> List.of(new Truth.Position(thread(story.team), nurse, 1))));
    finds(back, CURSORS, Finding.Guilt.LOST);
  }

  @Test
  void p8WhatIsUnreadIsCountedRight() {
    History wrong =
        Spoiled.change(
            innocent(),
            Seen.Counted.class,
            one -> true,
            one -> new Seen.Counted(one.at(), one.account(), one.channel(), one.unread() + 1));
    finds(wrong, CURSORS, Finding.Guilt.MISCOUNTED);
  }

  @Test
  void p9ATouchWithoutAnEntryIsFound() {
    History unnoted =
        Spoiled.with(
            innocent(), new Seen.Fetched(story.tick(), nurse, story.team, 9, true, 9, List.of()));
    finds(unnoted, AUDITED, Finding.Guilt.UNAUDITED);
  }

  @Test
  void p9AChainThatWasChangedOrCutIsFound() {
    History cut =
        Spoiled.truth(
            innocent(),
            truth ->
                Spoiled.entries(
                    truth, all -> Spoiled.minus(all, one -> one.equals(all.getLast()))));
    finds(cut, AUDITED, Finding.Guilt.UNAUDITED);
    History changed =
        Spoiled.truth(
            innocent(),
            truth ->
                Spoiled.entries(
                    truth,
                    all -> Spoiled.plus(Spoiled.minus(all, one -> one.no() == 2), all.get(1))));
    finds(changed, AUDITED, Finding.Guilt.UNAUDITED);
  }

  @Test
  void p10WhatWasRefusedIsNotStored() {
    story.join(story.team, manager);
    UUID clientId = story.refused(story.team, manager);
    History innocent = story.end();
    History dishonest =
        Spoiled.truth(
            innocent,
            truth ->
                Spoiled.messages(
                    truth,
                    all ->
                        Spoiled.plus(
                            all,
                            new Truth.Message(
                                Story.id(5),
                                story.team,
                                thread(story.team),
                                1,
                                manager,
                                clientId))));
    finds(dishonest, HONEST, Finding.Guilt.DISHONEST);
  }

  @Test
  void aHistoryIsKeptInAFileAsItIs(@TempDir Path folder) throws Exception {
    History innocent = innocent();
    Path file = folder.resolve("kept").resolve("history.jsonl");
    innocent.write(file);
    assertThat(History.read(file)).isEqualTo(innocent);
  }

  private static void finds(History history, Property property, Finding.Guilt guilt) {
    assertThat(verdict(history).findings())
        .as(verdict(history).toString())
        .anyMatch(one -> one.property() == property && one.guilt() == guilt);
  }

  private static Verdict verdict(History history) {
    return Verdict.on(history, Limits.USUAL);
  }
}
