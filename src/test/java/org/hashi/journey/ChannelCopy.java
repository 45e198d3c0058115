package org.hashi.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A page's copy of a channel, kept up to date by nothing but the channel's events. */
final class ChannelCopy {
  /** Every field that a fresh read shows and that is not the reader's own. */
  private final Map<String, ObjectNode> threads = new TreeMap<>();

  private final Map<String, List<JsonNode>> messages = new TreeMap<>();
  private final Map<String, Map<String, JsonNode>> readers = new TreeMap<>();
  private final Map<String, JsonNode> members = new LinkedHashMap<>();
  private final Map<String, ObjectNode> notices = new TreeMap<>();
  private final Map<String, ObjectNode> grants = new TreeMap<>();
  private long seq;

  /** Everything a member can read of a channel, as a copy: what the events must amount to. */
  static ChannelCopy fresh(PersonAtWork person, String channelId) {
    ChannelCopy copy = new ChannelCopy();
    JsonNode channel = person.get("/api/channels/" + channelId).expect(200).json();
    copy.seq = channel.path("seq").asLong();
    Json.each(channel.path("members")).forEach(copy::keepMember);
    JsonNode list = person.get("/api/channels/" + channelId + "/threads").expect(200).json();
    for (JsonNode thread : list.path("threads")) {
      copy.keepThread(person, thread.deepCopy());
    }
    person
        .get("/api/channels/" + channelId + "/break-glass")
        .expect(200)
        .json()
        .forEach(grant -> copy.keepGrant(grant));
    if (channel.path("kind").asText().equals("notice")) {
      JsonNode notices = person.get("/api/channels/" + channelId + "/notices").expect(200).json();
      notices.path("notices").forEach(notice -> copy.keepNotice(person, notice.deepCopy()));
    }
    return copy;
  }

  /** The same from the channel's first event on, fetched page by page. */
  static ChannelCopy caughtUp(PersonAtWork person, String channelId, int pageSize) {
    ChannelCopy copy = new ChannelCopy();
    JsonNode page;
    do {
      page =
          person
              .get(
                  "/api/channels/%s/events?after=%d&limit=%d"
                      .formatted(channelId, copy.seq, pageSize))
              .expect(200)
              .json();
      page.path("events").forEach(copy::apply);
    } while (!page.path("complete").asBoolean());
    return copy;
  }

  long seq() {
    return seq;
  }

  void apply(JsonNode frame) {
    long next = frame.path("seq").asLong();
    if (next != seq + 1) {
      throw new AssertionError("a hole: " + next + " after " + seq);
    }
    seq = next;
    JsonNode event = frame.path("event");
    switch (event.path("type").asText()) {
      case "channel.memberJoined" -> keepMember(event.path("member"));
      case "channel.memberLeft" -> members.remove(event.path("accountId").asText());
      case "channel.memberDated" -> change(event, "lastDay");
      case "channel.memberRoleChanged" -> change(event, "role");
      case "thread.started" -> started(event.path("thread"));
      case "thread.tagged" -> tagged(event);
      case "message.posted" -> posted(event.path("message"));
      case "thread.read" -> read(event);
      case "consultation.contactAdded" -> {} // only the matter changed, which is read by itself
      case "notice.issued" ->
          notices.put(noticeId(event.path("notice")), event.path("notice").deepCopy());
      case "notice.confirmed" -> confirmed(event);
      case "breakglass.opened" -> keepGrant(event.path("grant"));
      case "breakglass.reviewed" ->
          grants.get(event.path("grantId").asText()).set("review", event.path("review"));
      default -> throw new AssertionError("an event no page understands: " + event);
    }
  }

  /** What is compared: one tree with everything in it. */
  JsonNode tree() {
    ObjectNode tree = Json.object().put("seq", seq);
    tree.set("members", Json.MAPPER.valueToTree(members.values()));
    tree.set("threads", Json.MAPPER.valueToTree(threads));
    tree.set("messages", Json.MAPPER.valueToTree(messages));
    tree.set("readers", Json.MAPPER.valueToTree(readers));
    tree.set("notices", Json.MAPPER.valueToTree(notices));
    tree.set("grants", Json.MAPPER.valueToTree(grants));
    return tree;
  }

  /** What somebody has not read, by thread. */
  Map<String, Long> unread(String accountId) {
    Map<String, Long> unread = new TreeMap<>();
    messages.forEach(
        (threadId, all) -> {
          JsonNode position = readers.get(threadId).getOrDefault(accountId, Json.object());
          unread.put(
              threadId,
              all.stream()
                  .filter(one -> !accountId(one.path("author")).equals(accountId))
                  .filter(one -> one.path("seq").asLong() > position.path("upTo").asLong())
                  .count());
        });
    return unread;
  }

  /** The threads' ids in the order in which a page lists them. */
  List<String> threadOrder() {
    return order(threads, "lastSeq");
  }

  /** The same for notices. */
  List<String> noticeOrder() {
    return order(notices, "seq");
  }

  private static List<String> order(Map<String, ObjectNode> of, String by) {
    return of.entrySet().stream()
        .sorted(Comparator.comparingLong(one -> -one.getValue().path(by).asLong()))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void change(JsonNode event, String field) {
    ObjectNode member = (ObjectNode) members.get(event.path("accountId").asText());
    member.set(field, event.path(field));
  }

  private void started(JsonNode thread) {
    threads.put(threadId(thread), thread.deepCopy());
    messages.put(threadId(thread), new ArrayList<>());
    readers.put(threadId(thread), new TreeMap<>());
  }

  private void posted(JsonNode message) {
    ObjectNode thread = threads.get(threadId(message));
    messages.get(threadId(message)).add(message);
    thread.set("lastSeq", Json.MAPPER.valueToTree(message.path("seq").asInt()));
    thread.set("lastPostedAt", message.path("postedAt"));
    thread.put("messages", thread.path("messages").asInt() + 1);
  }

  private void tagged(JsonNode event) {
    ObjectNode thread = threads.get(threadId(event));
    thread.set("kind", event.path("kind"));
    thread.set("tags", event.path("tags"));
  }

  private void read(JsonNode event) {
    ObjectNode reader = Json.object();
    reader.set("person", event.path("reader"));
    reader.set("upTo", event.path("upTo"));
    reader.set("readAt", event.path("readAt"));
    readers.get(threadId(event)).put(accountId(event.path("reader")), reader);
  }

  private void confirmed(JsonNode event) {
    ObjectNode notice = notices.get(noticeId(event));
    notice.set("confirmed", event.path("confirmed"));
    keepConfirmation(notice, event);
  }

  private void keepGrant(JsonNode grant) {
    grants.put(grant.path("grantId").asText(), grant.deepCopy());
  }

  private void keepMember(JsonNode member) {
    members.put(accountId(member.path("person")), member);
  }

  private void keepThread(PersonAtWork person, ObjectNode thread) {
    String id = threadId(thread);
    thread.remove("unread");
    threads.put(id, thread);
    List<JsonNode> all = new ArrayList<>();
    messages.put(id, all);
    JsonNode page;
    String before = "";
    do {
      page = person.get("/api/threads/" + id + "?limit=11" + before).expect(200).json();
      all.addAll(0, Json.each(page.path("messages")).toList());
      before = "&before=" + all.getFirst().path("seq").asLong();
    } while (page.path("more").asBoolean());
    Map<String, JsonNode> known = new TreeMap<>();
    page.path("readers").forEach(one -> known.put(accountId(one.path("person")), one));
    readers.put(id, known);
  }

  private void keepNotice(PersonAtWork person, ObjectNode notice) {
    notice.remove("mine");
    JsonNode detail = person.get("/api/notices/" + noticeId(notice)).expect(200).json();
    Json.each(detail.path("recipients"))
        .filter(one -> one.has("confirmedAt"))
        .forEach(one -> keepConfirmation(notice, one));
    notices.put(noticeId(notice), notice);
  }

  /** By centre: a page shows the centres in the order of the network, not of their answers. */
  private static void keepConfirmation(ObjectNode notice, JsonNode from) {
    ObjectNode confirmation = Json.object();
    confirmation.set("by", from.path("confirmedBy"));
    confirmation.set("at", from.path("confirmedAt"));
    notice.withObject("/centres").set(from.path("centreId").asText(), confirmation);
  }

  private static String threadId(JsonNode node) {
    return node.path("threadId").asText();
  }

  private static String noticeId(JsonNode node) {
    return node.path("noticeId").asText();
  }

  private static String accountId(JsonNode person) {
    return person.path("accountId").asText();
  }
}
