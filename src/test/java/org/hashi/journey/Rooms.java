package org.hashi.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Supplier;

/** The demo's channels, and what people say in them. */
final class Rooms {
  private Rooms() {}

  static String peer() {
    return channel("sato", "peer");
  }

  static String notice() {
    return channel("kobayashi", "notice");
  }

  static String team() {
    return channel("saito", "team");
  }

  /** A channel in the person's list. */
  static JsonNode summary(PersonAtWork person, String kind) {
    return Json.each(person.get("/api/channels").expect(200).json().path("channels"))
        .filter(channel -> channel.path("kind").asText().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  /** A channel's newest thread. */
  static String newestThread(PersonAtWork person, String channelId) {
    return person
        .get("/api/channels/" + channelId + "/threads")
        .expect(200)
        .json()
        .path("threads")
        .path(0)
        .path("threadId")
        .asText();
  }

  /** Begins a thread; the answer carries it and its first message. */
  static JsonNode start(PersonAtWork person, String channelId, String title) {
    return person
        .post("/api/channels/" + channelId + "/threads", message("はじめの投稿です。").put("title", title))
        .expect(201)
        .json();
  }

  static String startedThread(PersonAtWork person, String channelId, String title) {
    return start(person, channelId, title).path("thread").path("threadId").asText();
  }

  static Answer post(PersonAtWork person, String threadId, String body) {
    return person.post("/api/threads/" + threadId + "/messages", message(body));
  }

  /**
   * As a page does: whoever waits too long for the others is told to send it again, and sends the
   * same.
   */
  static Answer untilHeard(Supplier<Answer> sending) {
    Answer answer = sending.get();
    while (answer.status() == 503) {
      answer = sending.get();
    }
    return answer;
  }

  /** A message under an id of its own, as a page makes it when send is pressed. */
  static ObjectNode message(String body) {
    return Json.object().put("clientId", UUID.randomUUID().toString()).put("body", body);
  }

  static ObjectNode upTo(long seq) {
    return Json.object().put("upTo", seq);
  }

  /** A consultation among coordinators. */
  static ObjectNode marks() {
    ObjectNode marks = Json.object().put("kind", "PEER");
    ObjectNode codes = marks.putObject("codes");
    codes.putArray("content").add("B06").add("A02");
    codes.putArray("scene").add("S2");
    codes.putArray("requester").add("08");
    codes.putArray("method").add("06");
    return marks;
  }

  /** One more contact on a matter. */
  static ObjectNode contact(String method) {
    ObjectNode contact = Json.object();
    contact.putObject("codes").putArray("method").add(method);
    return contact;
  }

  static ObjectNode notice(String number) {
    return Json.object()
        .put("clientId", UUID.randomUUID().toString())
        .put("number", number)
        .put("title", "情報交換会の開催について")
        .put("body", "標記の会を開催します。")
        .put("section", "在宅医療担当")
        .put("issuedOn", "2026-11-20")
        .put("dueOn", "2026-12-10");
  }

  private static String channel(String username, String kind) {
    return summary(PersonAtWork.of(username), kind).path("channelId").asText();
  }
}
