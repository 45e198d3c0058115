package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever applies a channel's events has what a fresh read shows (rule 4 of the design). */
class CatchUpIT {
  private static final int STEPS = 40;

  @ParameterizedTest
  @CsvSource({"sato, peer, 1", "tanaka, team, 7", "honma, notice, 2"})
  void theEventsOfAChannelAmountToItsSnapshot(String username, String kind, int pageSize) {
    PersonAtWork person = PersonAtWork.of(username);
    String channelId = Rooms.summary(person, kind).path("channelId").asText();
    int page = Rooms.summary(person, kind).path("seq").asInt() > 1_000 ? 500 : pageSize;
    ChannelCopy copy = ChannelCopy.caughtUp(person, channelId, page);
    assertThat(copy.tree()).isEqualTo(ChannelCopy.fresh(person, channelId).tree());
  }

  /**
   * Anything that can happen to a channel happens in an order of chance; a page that was there, one
   * that came half way and one on another node end with the same as one that comes afterwards.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 20_261_121, 47})
  void whoListenedAndWhoReadsAfterwardsHaveTheSame(long seed) {
    Random random = new Random(seed);
    PersonAtWork sato = PersonAtWork.of("sato");
    PersonAtWork tanaka = PersonAtWork.of("tanaka");
    PersonAtWork officer = PersonAtWork.of("kobayashi");
    List<Listener> listeners = new ArrayList<>();
    listeners.add(new Listener(sato, Rooms.peer()));
    listeners.add(new Listener(tanaka.at(RunningHashi.secondNode()), Rooms.team()));
    listeners.add(new Listener(officer, Rooms.notice()));
    try {
      History history = new History(random);
      for (int step = 0; step < STEPS; step++) {
        history.step();
        if (step == STEPS / 2) {
          listeners.add(new Listener(sato.at(RunningHashi.secondNode()), Rooms.peer()));
          listeners.add(new Listener(tanaka, Rooms.team()));
        }
      }
      listeners.forEach(Listener::comparesWithAFreshRead);
    } finally {
      listeners.forEach(Listener::close);
    }
  }

  @Test
  void missedEventsAreTheFramesThemselves() {
    PersonAtWork sato = PersonAtWork.of("sato");
    String peer = Rooms.peer();
    try (OpenSocket page = sato.at(RunningHashi.secondNode()).socket()) {
      long before = Rooms.summary(sato, "peer").path("seq").asLong();
      String threadId = Rooms.startedThread(sato, peer, "枠と取り直し");
      long last = Rooms.post(sato, threadId, "二通目").expect(201).json().path("seq").asLong();
      page.awaitSeq(peer, last);
      JsonNode missed =
          sato.get("/api/channels/" + peer + "/events?after=" + before).expect(200).json();
      assertThat(Json.each(missed.path("events")).toList()).isEqualTo(page.events(peer));
      assertThat(missed.path("complete").asBoolean()).isTrue();
      assertThat(missed.path("seq").asLong()).isEqualTo(last);
      JsonNode nothing =
          sato.get("/api/channels/" + peer + "/events?after=" + last).expect(200).json();
      assertThat(nothing.path("events")).isEmpty();
      assertThat(nothing.path("complete").asBoolean()).isTrue();
    }
  }

  /** A page with a copy from the moment it came and a socket. */
  private static final class Listener implements AutoCloseable {
    private final PersonAtWork person;
    private final String channelId;
    private final OpenSocket socket;
    private final ChannelCopy copy;

    Listener(PersonAtWork person, String channelId) {
      this.person = person;
      this.channelId = channelId;
      this.socket = person.socket();
      this.copy = ChannelCopy.fresh(person, channelId);
    }

    void comparesWithAFreshRead() {
      ChannelCopy fresh = ChannelCopy.fresh(person, channelId);
      if (fresh.seq() > copy.seq()) {
        socket.awaitSeq(channelId, fresh.seq());
      }
      socket.events(channelId).stream()
          .filter(frame -> frame.path("seq").asLong() > copy.seq())
          .toList()
          .forEach(copy::apply);
      assertThat(copy.tree()).as(person + " " + channelId).isEqualTo(fresh.tree());
    }

    @Override
    public void close() {
      socket.close();
    }
  }

  /** What people do, drawn from a seed. */
  private static final class History {
    private final Random random;
    private final List<String> peerThreads = new ArrayList<>();
    private final List<String> teamThreads = new ArrayList<>();
    private final List<String> notices = new ArrayList<>();

    History(Random random) {
      this.random = random;
      peerThreads.add(Rooms.startedThread(coordinator(), Rooms.peer(), "はじめ"));
      teamThreads.add(Rooms.startedThread(carer(), Rooms.team(), "はじめ"));
      issue();
    }

    void step() {
      switch (random.nextInt(10)) {
        case 0 -> peerThreads.add(Rooms.startedThread(coordinator(), Rooms.peer(), text()));
        case 1 -> teamThreads.add(Rooms.startedThread(carer(), Rooms.team(), text()));
        case 2, 3 -> Rooms.post(coordinator(), one(peerThreads), text()).expect(201);
        case 4 -> Rooms.post(carer(), one(teamThreads), text()).expect(201);
        case 5 -> read(coordinator(), one(peerThreads));
        case 6 -> read(carer(), one(teamThreads));
        case 7 -> tag();
        case 8 -> confirm();
        default -> comingAndGoing();
      }
    }

    private void read(PersonAtWork person, String threadId) {
      JsonNode messages = person.get("/api/threads/" + threadId).json().path("messages");
      long upTo = messages.path(random.nextInt(messages.size())).path("seq").asLong();
      person.put("/api/threads/" + threadId + "/read-position", Rooms.upTo(upTo)).expect(204);
    }

    private void tag() {
      ObjectNode marks = Rooms.marks();
      List<String> codes = List.of("J05", "A02", "B06", "I05", "D03");
      int first = random.nextInt(codes.size());
      marks
          .withObject("/codes")
          .putArray("content")
          .add(codes.get(first))
          .add(codes.get((first + 1) % 5))
          .add(codes.get((first + 3) % 5));
      String consultation = "/api/threads/" + one(peerThreads) + "/consultation";
      coordinator().put(consultation, marks).expect(200);
      coordinator().post(consultation + "/contacts", Rooms.contact("01")).expect(201);
    }

    private void confirm() {
      if (random.nextInt(3) == 0) {
        issue();
      }
      coordinator()
          .put("/api/notices/" + one(notices) + "/confirmation", Json.object())
          .expect(200);
    }

    private void issue() {
      notices.add(
          PersonAtWork.of("kobayashi")
              .post(
                  "/api/channels/" + Rooms.notice() + "/notices",
                  Rooms.notice("見本 第" + random.nextInt(1_000) + "号"))
              .expect(201)
              .json()
              .path("noticeId")
              .asText());
    }

    /** The helper is sent away and let in again; whoever is there sees both. */
    private void comingAndGoing() {
      PersonAtWork helper = PersonAtWork.of("kato");
      PersonAtWork manager = PersonAtWork.of("saito");
      String members = "/api/channels/" + Rooms.team() + "/members";
      manager.delete(members + "/" + helper.accountId()).expect(204);
      ObjectNode adding =
          Json.object().put("affiliationId", helper.affiliationId()).put("role", "member");
      manager.post(members, adding).expect(201);
    }

    private PersonAtWork coordinator() {
      return anywhere(one(List.of("sato", "takahashi", "honma", "watanabe")));
    }

    private PersonAtWork carer() {
      return anywhere(one(List.of("tanaka", "igarashi", "saito")));
    }

    private PersonAtWork anywhere(String username) {
      return PersonAtWork.of(username).at(one(RunningHashi.nodes()));
    }

    private String text() {
      return one(List.of(
              "了解しました。", "👨‍👩‍👧 ご家族と相談します。", "葛󠄀城さん\n二行目", "\"引用\" と \\ と \u2028", "ﾊﾝｶｸ"))
          .replace('\n', ' ');
    }

    private <T> T one(List<T> of) {
      return of.get(random.nextInt(of.size()));
    }
  }
}
