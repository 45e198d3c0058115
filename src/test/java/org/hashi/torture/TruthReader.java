package org.hashi.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.history.Truth;
import org.hashi.journey.Database;
import org.hashi.journey.Json;

/** Reads what the database says of some streams since this was made. */
final class TruthReader {
  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private record Head(UUID chain, long no, String hash) {}

  private record Kept(UUID channel, boolean patient, long last) {}

  private final Database database;
  private final UUID[] channels;
  private final Map<UUID, Long> from = new HashMap<>();
  private final List<Head> heads;

  TruthReader(Database database, List<UUID> channels, List<UUID> accounts) {
    this.database = database;
    this.channels = channels.toArray(UUID[]::new);
    List<UUID> all = new ArrayList<>(channels);
    all.addAll(accounts);
    all.forEach(stream -> from.put(stream, 0L));
    from.putAll(lasts());
    heads = heads();
  }

  /** The last number of every channel. */
  Map<UUID, Long> lasts() {
    Map<UUID, Long> lasts = new HashMap<>();
    rows(
            "select stream_id, last_seq from platform_stream where stream_id = any(?)",
            row -> Map.entry(row.getObject(1, UUID.class), row.getLong(2)),
            (Object) from.keySet().toArray(UUID[]::new))
        .forEach(one -> lasts.put(one.getKey(), one.getValue()));
    return lasts;
  }

  List<Truth.Membership> memberships() {
    return rows(
        "select channel_id, account_id, joined_seq, coalesce(left_seq, 0) from channel_member"
            + " where channel_id = any(?)",
        row ->
            new Truth.Membership(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getLong(3),
                row.getLong(4)),
        (Object) channels);
  }

  Truth read() {
    List<Truth.Event> events = new ArrayList<>();
    from.forEach((stream, seq) -> events.addAll(events(stream, seq)));
    return new Truth(
        kept(),
        events,
        messages(),
        memberships(),
        positions(),
        heads.stream().map(this::chain).toList());
  }

  private List<Truth.Channel> kept() {
    return rows(
            "select channel_id, patient_id is not null, last_seq from channel_channel"
                + " join platform_stream on stream_id = channel_id where channel_id = any(?)",
            row -> new Kept(row.getObject(1, UUID.class), row.getBoolean(2), row.getLong(3)),
            (Object) channels)
        .stream()
        .map(
            one ->
                new Truth.Channel(
                    one.channel(), one.patient(), from.get(one.channel()), one.last()))
        .toList();
  }

  private List<Truth.Event> events(UUID stream, long after) {
    return rows(
        "select e.seq, e.at, e.payload, m.message_id, m.thread_id, m.client_id, m.author_id, m.body,"
            + " case when current_setting('track_commit_timestamp') = 'on' then"
            + " coalesce(extract(epoch from pg_xact_commit_timestamp(e.xmin)) * 1000000, 0) else 0 end"
            + " from platform_event e left join message_message m"
            + " on m.channel_id = e.stream_id and m.seq = e.seq"
            + " where e.stream_id = ? and e.seq > ? order by e.seq",
        row -> event(stream, row),
        stream,
        after);
  }

  private static long micros(ResultSet row) throws SQLException {
    return ChronoUnit.MICROS.between(
        OffsetDateTime.parse("1970-01-01T00:00:00Z"), row.getObject(2, OffsetDateTime.class));
  }

  private static Truth.Event event(UUID stream, ResultSet row) throws SQLException {
    JsonNode event = Json.read(row.getString(3));
    String type = event.path("type").asText();
    UUID message = row.getObject(4, UUID.class);
    boolean posted = type.equals("message.posted") && message != null;
    return new Truth.Event(
        stream,
        row.getLong(1),
        micros(row),
        row.getLong(9),
        type,
        posted ? message(row) : Print.of(event),
        posted ? message : subject(type, event),
        id(event.path("reader").path("accountId").asText(null)),
        event.path("upTo").asLong());
  }

  private static UUID subject(String type, JsonNode event) {
    return switch (type) {
      case "thread.read" -> id(event.path("threadId").asText());
      case "channel.closed" -> id(event.path("channelId").asText());
      default -> null;
    };
  }

  private static long message(ResultSet row) throws SQLException {
    return Print.ofMessage(
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        row.getObject(6, UUID.class),
        row.getObject(7, UUID.class),
        row.getString(8));
  }

  private static UUID id(String text) {
    return text == null ? null : UUID.fromString(text);
  }

  private List<Truth.Message> messages() {
    return rows(
        "select message_id, channel_id, thread_id, seq, author_id, client_id from message_message"
            + " where channel_id = any(?)",
        row ->
            new Truth.Message(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getObject(3, UUID.class),
                row.getLong(4),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class)),
        (Object) channels);
  }

  private List<Truth.Position> positions() {
    return rows(
        "select p.thread_id, p.account_id, p.up_to from message_read_position p"
            + " join thread_thread t on t.thread_id = p.thread_id where t.channel_id = any(?)",
        row ->
            new Truth.Position(
                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getLong(3)),
        (Object) channels);
  }

  private List<Head> heads() {
    return rows(
        "select chain_id, last_no, last_hash from audit_chain where chain_id = any(?)",
        row ->
            new Head(
                row.getObject(1, UUID.class),
                row.getLong(2),
                HexFormat.of().formatHex(row.getBytes(3))),
        (Object) channels);
  }

  private Truth.Chain chain(Head before) {
    Head head =
        heads().stream()
            .filter(one -> one.chain().equals(before.chain()))
            .findFirst()
            .orElseThrow();
    List<Truth.Entry> entries =
        rows(
            "select no, at, actor_id, action, subject_id, hash from audit_entry"
                + " where chain_id = ? and no > ? order by no",
            TruthReader::entry,
            before.chain(),
            before.no());
    return new Truth.Chain(
        before.chain(), before.no(), before.hash(), head.no(), head.hash(), entries);
  }

  private static Truth.Entry entry(ResultSet row) throws SQLException {
    return new Truth.Entry(
        row.getLong(1),
        row.getObject(2, OffsetDateTime.class).toInstant().toEpochMilli(),
        row.getObject(3, UUID.class),
        row.getString(4),
        row.getObject(5, UUID.class),
        HexFormat.of().formatHex(row.getBytes(6)));
  }

  private <T> List<T> rows(String query, Row<T> made, Object... parameters) {
    List<T> found = new ArrayList<>();
    database.reading(connection -> fill(connection, query, made, found, parameters));
    return found;
  }

  private static <T> void fill(
      Connection connection, String query, Row<T> made, List<T> found, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(made.of(rows));
        }
      }
    }
  }
}
