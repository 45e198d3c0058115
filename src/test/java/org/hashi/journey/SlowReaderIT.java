package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A page stops reading while ten thousand messages come, in a room that is made for it: the events
 * are put into the log by hand, because posting them would take minutes.
 */
class SlowReaderIT {
  private static final long BACKLOG = 10_000;
  private static final long AT_ONCE = 200;
  private static final int TOO_SLOW = 4408;

  /** A tenth of what waits if everything waits. */
  private static final long FLAT = 8 * 1024 * 1024;

  private static final Pattern SEQ = Pattern.compile("\"seq\":(\\d+)");

  /** Signed in just now, because a socket ends with its token. */
  private final PersonAtWork nurse = PersonAtWork.signedInAnew("tanaka");

  private final PersonAtWork helper = PersonAtWork.signedInAnew("kato");
  private final Database database = RunningHashi.database();
  private final String room = UUID.randomUUID().toString();

  @BeforeEach
  void aRoomOfItsOwn() {
    database.operate("insert into platform_stream (stream_id) values (?::uuid)", room);
    database.operate(
        "insert into channel_channel (channel_id, kind, title, created_at)"
            + " values (?::uuid, 'direct', '混み合う部屋', now())",
        room);
    for (PersonAtWork person : List.of(nurse, helper)) {
      database.operate(
          """
          insert into channel_member
            (member_id, channel_id, account_id, affiliation_id, role, joined_seq, joined_at)
          values (gen_random_uuid(), ?::uuid, ?, ?::uuid, 'member', 0, now())
          """,
          room,
          person.accountId(),
          person.affiliationId());
    }
  }

  @AfterEach
  void theRoomIsGone() {
    for (String table : List.of("channel_member", "channel_channel")) {
      database.operate("delete from " + table + " where channel_id = ?::uuid", room);
    }
    for (String table : List.of("platform_event", "platform_stream")) {
      database.operate("delete from " + table + " where stream_id = ?::uuid", room);
    }
  }

  @Test
  @DisplayName(
      "RT-11: who does not read ten thousand messages is closed, the heap stays flat, and who reads gets every one in order")
  void whoDoesNotReadIsClosedAndNobodyElseNoticesIt() {
    Node node = nurse.node();
    List<Long> heard = new CopyOnWriteArrayList<>();
    try (RawSocket slow = RawSocket.openWithSmallBuffer(helper);
        RawSocket quick = RawSocket.open(nurse)) {
      Thread.ofVirtual().start(() -> readOn(quick, heard));
      long before = node.liveHeap();
      for (long last = AT_ONCE; last <= BACKLOG; last += AT_ONCE) {
        happen(last);
        awaitLast(heard, last);
      }
      assertThat(node.liveHeap() - before).isLessThan(FLAT);
      assertThat(heard).isEqualTo(LongStream.rangeClosed(1, BACKLOG).boxed().toList());
      assertThat(slow.readToTheEnd().code()).isEqualTo(TOO_SLOW);
    }
    try (OpenSocket again = helper.socket()) {
      assertThat(again.hello().path("channels").findValuesAsText("channelId")).contains(room);
    }
  }

  /** The next events, as many as are delivered in one round, and the nodes are woken. */
  private void happen(long last) {
    database.operate(
        """
        with told as (
          insert into platform_event (stream_id, seq, at, payload)
          select s, n, now(), format('{"type":"message.posted","message":{"messageId":"%s",'
            '"threadId":"%s","channelId":"%s","seq":%s,"body":"%s"}}',
            gen_random_uuid(), s, s, n, repeat('長', 4000))
          from (select ?::uuid as s) as room, generate_series(?, ?) as n
        )
        update platform_stream set last_seq = ? where stream_id = ?::uuid
        """,
        room, last - AT_ONCE + 1, last, last, room);
    database.list("select pg_notify('hashi_streams', 'by hand,' || ?)::text", room);
  }

  private static void awaitLast(List<Long> heard, long last) {
    Awaitility.await("event " + last)
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !heard.isEmpty() && heard.getLast() >= last);
  }

  private void readOn(RawSocket page, List<Long> heard) {
    for (RawSocket.Frame frame = page.read(); !frame.closes(); frame = page.read()) {
      String text = frame.text();
      Matcher seq = SEQ.matcher(text);
      if (text.contains(room) && seq.find()) {
        heard.add(Long.parseLong(seq.group(1)));
      }
    }
  }
}
