package org.hashi.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.SAITO;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TANAKA;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** AZ-11: code that forgets the door finds nothing of channels its caller is no member of. */
@QuarkusTest
@WithTestResource(Postgres.class)
class WallTest {
  /** What a statement that forgets everything finds, by channel. */
  private static final Map<String, String> FORGETFUL =
      Map.of(
          "message_message", "select channel_id, count(*) from message_message group by 1",
          "thread_thread", "select channel_id, count(*) from thread_thread group by 1",
          "channel_channel", "select channel_id, count(*) from channel_channel group by 1",
          "platform_event",
              "select stream_id, count(*) from platform_event"
                  + " where stream_id in (select channel_id from channel_member) group by 1");

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Transactions transactions;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String database;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @ParameterizedTest
  @ValueSource(strings = {"message_message", "thread_thread", "channel_channel", "platform_event"})
  @DisplayName("AZ-11: a statement without any condition shows everybody his own channels alone")
  void everybodySeesHisOwnChannels(String table) throws SQLException {
    Map<UUID, Long> all = everything(table);
    assertThat(all.keySet()).contains(team(), peer());
    for (Caller one : List.of(SATO, TANAKA, SAITO)) {
      List<UUID> mine = cast.mine(one).stream().map(ChannelSummary::channelId).toList();
      Map<UUID, Long> expected = new HashMap<>(all);
      expected.keySet().retainAll(mine);
      assertThat(expected).as("it is there to be found").isNotEmpty();
      assertThat(asked.as(one, () -> transactions.snapshot(found(table)))).isEqualTo(expected);
      assertThat(asked.as(one, () -> transactions.look(found(table)))).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"message_message", "thread_thread", "channel_channel", "platform_event"})
  void whoWasSaidToBeNobodySeesNothing(String table) {
    Caller stranger = new Caller(UUID.randomUUID());
    assertThat(asked.as(stranger, () -> transactions.write(found(table)))).isEmpty();
  }

  /** One connection serves one after the other; what was said for one is not left for the next. */
  @Test
  void theNextOneSeesNothingOfTheOneBefore() {
    for (int i = 0; i < 60; i++) {
      assertThat(asked.as(SATO, () -> transactions.look(found("message_message"))))
          .containsKey(peer())
          .doesNotContainKey(team());
      assertThat(asked.as(TANAKA, () -> transactions.write(found("message_message"))))
          .containsKey(team())
          .doesNotContainKey(peer());
      assertThat(
              asked.as(
                  new Caller(UUID.randomUUID()),
                  () -> transactions.snapshot(found("message_message"))))
          .isEmpty();
    }
  }

  @Test
  void whoeverSaysNothingSeesNothing() throws SQLException {
    try (Connection connection = DriverManager.getConnection(database, "hashi", "hashi")) {
      for (String statement : FORGETFUL.values()) {
        assertThat(read(connection, statement)).isEmpty();
      }
    }
  }

  @Test
  void whoIsRemovedSeesNothingFromThenOn() {
    UUID team = team();
    assertThat(asked.as(IGARASHI, () -> transactions.look(found("message_message"))))
        .containsKey(team);
    asked.write(
        tx ->
            tx.rows(
                "update channel_member set left_seq = joined_seq + 1000"
                    + " where account_id = $1 and channel_id = $2",
                IGARASHI.accountId(),
                team));
    try {
      assertThat(asked.as(IGARASHI, () -> transactions.look(found("message_message")))).isEmpty();
    } finally {
      asked.write(
          tx ->
              tx.rows(
                  "update channel_member set left_seq = null"
                      + " where account_id = $1 and channel_id = $2",
                  IGARASHI.accountId(),
                  team));
    }
  }

  @Test
  void nobodyWritesIntoAChannelThatIsNotHis() {
    UUID team = team();
    int changed =
        asked.as(
            SATO,
            () ->
                transactions.write(
                    tx ->
                        tx.rows("update thread_thread set messages = 0 where channel_id = $1", team)
                            .map(rows -> rows.rowCount())));
    assertThat(changed).isZero();
  }

  @Test
  @DisplayName(
      "AZ-11: a patient shows himself to those who are in a room of his, and to nobody else")
  void aPatientShowsHimselfToThoseWhoCareForHim() throws SQLException {
    String who =
        "select room.channel_id, count(*) from patient_patient"
            + " join channel_channel room using (patient_id) group by 1";
    String all = "select patient_id, 1::bigint from patient_patient";
    assertThat(asked.as(TANAKA, () -> transactions.look(counted(who)))).containsKey(team());
    assertThat(asked.as(SATO, () -> transactions.look(counted(all)))).isEmpty();
    try (Connection owner = Postgres.owner(database)) {
      assertThat(read(owner, all)).as("they are there").isNotEmpty();
    }
    try (Connection nobody = DriverManager.getConnection(database, "hashi", "hashi")) {
      assertThat(read(nobody, all)).isEmpty();
    }
  }

  @Test
  @DisplayName("AZ-11, AZ-06: with the last day of a membership the wall closes, with no sweep")
  void withTheLastDayTheWallCloses() throws SQLException {
    UUID team = team();
    try (Connection owner = Postgres.owner(database)) {
      lastDay(owner, team, "(now() at time zone 'Asia/Tokyo')::date");
      assertThat(asked.as(IGARASHI, () -> transactions.look(found("message_message"))))
          .containsKey(team);
      lastDay(owner, team, "(now() at time zone 'Asia/Tokyo')::date - 1");
      try {
        assertThat(asked.as(IGARASHI, () -> transactions.look(found("message_message"))))
            .doesNotContainKey(team);
      } finally {
        lastDay(owner, team, "null");
      }
    }
  }

  /** Whatever code may come: the role of the nodes has no right to do it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update message_message set channel_id = ?",
        "update message_message set thread_id = ?",
        "update message_message set body = ?::uuid::text",
        "update thread_thread set channel_id = ?",
        "delete from message_message where channel_id = ?"
      })
  @DisplayName("AZ-09: nothing that was written is ever moved to another room, or away")
  void nothingThatWasWrittenIsEverMoved(String statement) throws SQLException {
    try (Connection node = DriverManager.getConnection(database, "hashi", "hashi");
        PreparedStatement moving = node.prepareStatement(statement)) {
      moving.setObject(1, peer());
      assertThatThrownBy(moving::executeUpdate)
          .isInstanceOfSatisfying(
              SQLException.class, denied -> assertThat(denied.getSQLState()).isEqualTo("42501"));
    }
  }

  private static void lastDay(Connection owner, UUID channel, String day) throws SQLException {
    try (PreparedStatement changed =
        owner.prepareStatement(
            "update channel_member set last_day = "
                + day
                + " where account_id = ? and channel_id = ?")) {
      changed.setObject(1, IGARASHI.accountId());
      changed.setObject(2, channel);
      assertThat(changed.executeUpdate()).isEqualTo(1);
    }
  }

  private UUID team() {
    return cast.channel(SAITO, ChannelKind.TEAM);
  }

  private UUID peer() {
    return cast.channel(SATO, ChannelKind.PEER);
  }

  private static Function<Tx, Uni<Map<UUID, Long>>> found(String table) {
    return counted(FORGETFUL.get(table));
  }

  private static Function<Tx, Uni<Map<UUID, Long>>> counted(String statement) {
    return tx ->
        tx.rows(statement)
            .map(
                rows -> {
                  Map<UUID, Long> found = new HashMap<>();
                  rows.forEach(row -> found.put(row.getUUID(0), row.getLong(1)));
                  return found;
                });
  }

  private Map<UUID, Long> everything(String table) throws SQLException {
    try (Connection owner = Postgres.owner(database)) {
      return read(owner, FORGETFUL.get(table));
    }
  }

  private static Map<UUID, Long> read(Connection connection, String statement) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement);
        ResultSet rows = prepared.executeQuery()) {
      Map<UUID, Long> found = new HashMap<>();
      while (rows.next()) {
        found.put(rows.getObject(1, UUID.class), rows.getLong(2));
      }
      return found;
    }
  }
}
