package org.hashi.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Everything one person's page shows of a channel, and her list of channels: what is the same for
 * all, and what is her own.
 */
final class PageCopy {
  /** After these a page reads the counted matter again. */
  private static final Set<String> TELLING_OF_THE_MATTER =
      Set.of("thread.tagged", "consultation.contactAdded");

  private final PersonAtWork person;
  private final String channelId;
  private ChannelCopy channel;
  private final Map<String, ObjectNode> list = new TreeMap<>();
  private long accountSeq;
  private JsonNode matter = Json.object();

  private PageCopy(PersonAtWork person, String channelId) {
    this.person = person;
    this.channelId = channelId;
    this.channel = isMember() ? ChannelCopy.fresh(person, channelId) : null;
    readList();
  }

  static PageCopy fresh(PersonAtWork person, String channelId) {
    return new PageCopy(person, channelId);
  }

  /** The same with the matter that is counted from a thread. */
  PageCopy withMatter(String threadId) {
    Answer answer = person.get("/api/threads/" + threadId + "/consultation");
    matter = answer.status() == 404 ? Json.object() : answer.expect(200).json();
    return this;
  }

  long seq() {
    return channel == null ? 0 : channel.seq();
  }

  long accountSeq() {
    return accountSeq;
  }

  /** As a page does: whatever the event says is folded in, what it does not say is read again. */
  void apply(JsonNode frame) {
    JsonNode event = frame.path("event");
    switch (event.path("type").asText()) {
      case "channel.opened" -> {
        readList();
        channel = ChannelCopy.fresh(person, channelId);
      }
      case "channel.closed" -> {
        list.remove(event.path("channelId").asText());
        accountSeq = frame.path("seq").asLong();
      }
      default -> {
        channel.apply(frame);
        applyToList(frame.path("seq").asLong(), event);
        if (TELLING_OF_THE_MATTER.contains(event.path("type").asText())) {
          withMatter(event.path("threadId").asText());
        }
      }
    }
  }

  private void applyToList(long seq, JsonNode event) {
    ObjectNode line = list.get(channelId);
    line.set("seq", Json.MAPPER.valueToTree((int) seq));
    int more =
        switch (event.path("type").asText()) {
          case "channel.memberJoined" -> 1;
          case "channel.memberLeft" -> -1;
          default -> 0;
        };
    line.put("members", line.path("members").asInt() + more);
    line.put("unread", (int) unread().values().stream().mapToLong(Long::longValue).sum());
  }

  private Map<String, Long> unread() {
    return channel.unread(person.accountId().toString());
  }

  private boolean isMember() {
    return person.get("/api/channels/" + channelId).status() == 200;
  }

  private void readList() {
    JsonNode inbox = person.get("/api/channels").expect(200).json();
    list.clear();
    accountSeq = inbox.path("accountSeq").asLong();
    inbox.path("channels").forEach(one -> list.put(one.path("channelId").asText(), one.deepCopy()));
  }

  /** All of it as one tree, as the copy holds it or works it out. */
  JsonNode tree() {
    ObjectNode tree = Json.object().put("accountSeq", accountSeq);
    tree.set("list", Json.MAPPER.valueToTree(list));
    tree.set("matter", matter);
    if (channel != null && list.containsKey(channelId)) {
      tree.set("channel", channel.tree());
      tree.set("unread", Json.MAPPER.valueToTree(unread()));
      tree.set("threadOrder", Json.MAPPER.valueToTree(channel.threadOrder()));
      tree.set("noticeOrder", Json.MAPPER.valueToTree(channel.noticeOrder()));
    }
    return tree;
  }

  /** The same tree with the server's own word for what the copy works out. */
  JsonNode treeAsServed() {
    ObjectNode tree = tree().deepCopy();
    if (tree.has("channel")) {
      Map<String, Long> unread = new TreeMap<>();
      JsonNode threads =
          person.get("/api/channels/" + channelId + "/threads").expect(200).json().path("threads");
      threads.forEach(
          one -> unread.put(one.path("threadId").asText(), one.path("unread").asLong()));
      tree.set("unread", Json.MAPPER.valueToTree(unread));
      tree.set("threadOrder", ids(threads, "threadId"));
      JsonNode notices = person.get("/api/channels/" + channelId + "/notices").json();
      tree.set("noticeOrder", ids(notices.path("notices"), "noticeId"));
    }
    return tree;
  }

  private static JsonNode ids(JsonNode of, String name) {
    return Json.MAPPER.valueToTree(Json.each(of).map(one -> one.path(name).asText()).toList());
  }
}
