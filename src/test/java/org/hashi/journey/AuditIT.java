package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every touch of a patient's data is in the chain, and the chain tells when it was changed. */
class AuditIT {
  private static final String REFUSALS = "00000000-0000-7000-8000-00000000ad02";
  private static final String ADMINISTRATION = "00000000-0000-7000-8000-00000000ad01";

  private final PersonAtWork nurse = PersonAtWork.of("tanaka");
  private final PersonAtWork manager = PersonAtWork.of("saito");
  private final Database database = RunningHashi.database();
  private final String team = Rooms.team();

  private record Entry(
      long no, String actor, String action, String subject, byte[] hash, byte[] computed) {}

  @Test
  void readsAndPostsAreInTheChain() {
    JsonNode started = Rooms.start(manager, team, "記録される");
    String threadId = started.path("thread").path("threadId").asText();
    String messageId = started.path("message").path("messageId").asText();
    long seq = started.path("message").path("seq").asLong();
    long before = length();
    nurse.get("/api/channels/" + team + "/threads").expect(200);
    nurse.get("/api/threads/" + threadId).expect(200);
    nurse.get("/api/messages/" + messageId).expect(200);
    nurse.get("/api/channels/" + team + "/events?after=0").expect(200);
    nurse.put("/api/threads/" + threadId + "/read-position", Rooms.upTo(seq)).expect(204);
    String posted =
        Rooms.post(nurse, threadId, "訪問しました。").expect(201).json().path("messageId").asText();
    String me = nurse.accountId() + " ";
    assertThat(since(before))
        .containsExactly(
            me + "message.read " + team,
            me + "message.read " + threadId,
            me + "message.read " + messageId,
            me + "message.read " + team,
            me + "message.read " + threadId,
            me + "message.post " + posted);
    verifies();
  }

  @Test
  void whoIsLetInAndWhoIsRemovedIsInTheChain() {
    PersonAtWork doctor = PersonAtWork.of("igarashi");
    String members = "/api/channels/" + team + "/members";
    long before = length();
    manager.delete(members + "/" + doctor.accountId()).expect(204);
    manager
        .post(
            members,
            Json.object().put("affiliationId", doctor.affiliationId()).put("role", "member"))
        .expect(201);
    assertThat(since(before))
        .containsExactly(
            manager.accountId() + " channel.removeMember " + doctor.accountId(),
            manager.accountId() + " channel.addMember " + doctor.affiliationId());
    verifies();
  }

  @Test
  void whatIsRefusedTouchesNothing() {
    String threadId = Rooms.newestThread(nurse, team);
    long before = length();
    PersonAtWork.of("sato").get("/api/threads/" + threadId).expect(404);
    nurse
        .send("POST", "/api/threads/" + threadId + "/messages", "{}", java.util.Map.of())
        .expect(400);
    assertThat(length()).isEqualTo(before);
  }

  @Test
  @DisplayName(
      "AL-01: what was refused to whom is recorded, whether it is there or not, and no word of it")
  void whatWasRefusedIsInTheChainOfRefusals() {
    PersonAtWork outsider = PersonAtWork.of("sato");
    UUID nothing = UUID.randomUUID();
    String threadId = Rooms.newestThread(nurse, team);
    long before = refusals();
    outsider.get("/api/threads/" + threadId).expect(404);
    outsider.get("/api/channels/" + team + "/events?after=0").expect(404);
    outsider.get("/api/messages/" + nothing).expect(404);
    outsider.get("/api/accounts").expect(404);
    outsider.post("/api/channels/" + team + "/threads", Json.object()).expect(400);
    PersonAtWork.anonymous().get("/api/threads/" + threadId).expect(499);
    String me = outsider.accountId() + " access.refuse ";
    assertThat(
            database.<String>list(
                "select actor_id || ' ' || action || ' ' || subject_id from audit_entry"
                    + " where chain_id = ?::uuid and no > ? order by no",
                REFUSALS,
                before))
        .containsExactly(me + threadId, me + team, me + nothing, me + outsider.accountId());
  }

  private long refusals() {
    return database.count(
        "select coalesce(max(no), 0) from audit_entry where chain_id = ?::uuid", REFUSALS);
  }

  @Test
  void readingAChannelWithoutPatientsIsInNoChain() {
    PersonAtWork.of("sato").get("/api/channels/" + Rooms.peer() + "/threads").expect(200);
    assertThat(
            database.<String>list(
                "select action from audit_entry where chain_id = ?::uuid and action like '%.read'",
                Rooms.peer()))
        .isEmpty();
  }

  @Test
  void whomAnAdministratorLetsInOrShutsOutIsInTheChainOfTheInstallation() {
    PersonAtWork administrator = Asker.ADMINISTRATOR.person().steppedUp();
    String centre = Objects.of("server").id("centreId");
    String token = Arrivals.invited(administrator, "見本 きろく", centre, "coordinator");
    Arrivals.accept(PersonAtWork.anonymous(), token).expect(201);
    UUID account =
        database
            .<UUID>list("select account_id from identity_account where name = '見本 きろく'")
            .getLast();
    String disabled = "/api/accounts/" + account + "/disabled";
    administrator.send("PUT", disabled, null, java.util.Map.of()).expect(200);
    administrator.send("PUT", disabled, null, java.util.Map.of()).expect(200);
    administrator.delete(disabled).expect(204);

    assertThat(
            database.<String>list(
                "select actor_id || ' ' || action from audit_entry"
                    + " where chain_id = ?::uuid and subject_id = ? order by no",
                ADMINISTRATION,
                account))
        .as("what changed nothing is not there")
        .containsExactly(
            administrator.accountId() + " account.invite",
            administrator.accountId() + " account.disable",
            administrator.accountId() + " account.enable");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor_id = gen_random_uuid() where chain_id = ? and no = 3",
        "update audit_entry set action = 'message.seen' where chain_id = ? and no = 3",
        "update audit_entry set subject_id = gen_random_uuid() where chain_id = ? and no = 3",
        "update audit_entry set at = at + interval '1 hour' where chain_id = ? and no = 3",
        "update audit_entry set hash = sha256(hash) where chain_id = ? and no = 3",
        "delete from audit_entry where chain_id = ? and no = 3",
        "delete from audit_entry where chain_id = ? and no = 1",
        "delete from audit_entry e where chain_id = ? and no ="
            + " (select last_no from audit_chain c where c.chain_id = e.chain_id)",
        "update audit_entry set no = -no where chain_id = ? and no = 3"
      })
  void aChangedChainNoLongerVerifies(String attack) {
    verifies();
    database.tamper(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(attack)) {
            statement.setObject(1, UUID.fromString(team));
            assertThat(statement.executeUpdate()).isEqualTo(1);
          }
          assertThat(broken(connection)).isTrue();
        });
    verifies();
  }

  /** Whoever takes a node over adds to the trail and reads in it; no more. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set actor_id = gen_random_uuid() where no = 3",
        "delete from audit_entry where no = 3",
        "truncate audit_entry",
        "insert into audit_entry select chain_id, no + 1000000, at, actor_id, action, subject_id,"
            + " hash from audit_entry limit 1",
        "update audit_chain set last_no = last_no - 1",
        "delete from audit_chain",
        "alter table audit_entry disable trigger all",
        "drop table audit_entry",
        "create or replace function audit_append(uuid, timestamptz, uuid, text, uuid) returns void"
            + " language sql as ''",
        "create table audit_entry_2 (no int)",
        "delete from flyway_schema_history"
      })
  void theRoleOfTheNodesOnlyAdds(String attack) {
    Database nodes = RunningHashi.asNodes();
    assertThat(nodes.count("select count(*) from audit_entry")).isPositive();
    assertThatThrownBy(() -> nodes.operate(attack))
        .hasRootCauseInstanceOf(SQLException.class)
        .rootCause()
        .extracting(refused -> ((SQLException) refused).getSQLState())
        .isEqualTo("42501");
    verifies();
  }

  @Test
  @DisplayName("AL-03: what cannot be recorded is neither read nor written")
  void whatCannotBeRecordedIsNeitherReadNorWritten() {
    JsonNode started = Rooms.start(manager, team, "記録できないとき");
    String threadId = started.path("thread").path("threadId").asText();
    database.operate(
        "create function audit_is_full() returns trigger language plpgsql as"
            + " $$ begin raise exception 'full' using errcode = '53100'; end $$");
    database.operate(
        "create trigger audit_full before insert on audit_entry"
            + " for each row execute function audit_is_full()");
    try {
      Answer read = nurse.get("/api/threads/" + threadId);
      assertThat(read.status()).isEqualTo(503);
      assertThat(read.text()).doesNotContain("記録できないとき");
      Rooms.post(nurse, threadId, "書けないはずの投稿").expect(503);
    } finally {
      database.operate("drop function audit_is_full() cascade");
    }
    assertThat(nurse.get("/api/threads/" + threadId).expect(200).text())
        .doesNotContain("書けないはずの投稿");
    verifies();
  }

  private void verifies() {
    database.reading(connection -> assertThat(broken(connection)).isFalse());
  }

  /** Computes the chain once more, apart from the database's own function. */
  private boolean broken(Connection connection) throws SQLException {
    List<Entry> entries = entries(connection);
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      if (entry.no() != i + 1 || !Arrays.equals(entry.hash(), entry.computed())) {
        return true;
      }
    }
    return entries.isEmpty() || !isHead(connection, entries.getLast());
  }

  private List<Entry> entries(Connection connection) throws SQLException {
    List<Entry> entries = new ArrayList<>();
    byte[] previous = new byte[0];
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select no, at, actor_id, action, subject_id, hash from audit_entry"
                + " where chain_id = ? order by no")) {
      statement.setObject(1, UUID.fromString(team));
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        Entry entry = entry(rows, previous);
        entries.add(entry);
        previous = entry.hash();
      }
    }
    return entries;
  }

  private static Entry entry(ResultSet rows, byte[] previous) throws SQLException {
    long at = rows.getObject("at", OffsetDateTime.class).toInstant().toEpochMilli();
    String text =
        String.join(
            "|",
            rows.getString("no"),
            Long.toString(at),
            rows.getString("actor_id"),
            rows.getString("action"),
            rows.getString("subject_id"));
    return new Entry(
        rows.getLong("no"),
        rows.getString("actor_id"),
        rows.getString("action"),
        rows.getString("subject_id"),
        rows.getBytes("hash"),
        sha256(previous, text));
  }

  private boolean isHead(Connection connection, Entry last) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "select last_no, last_hash from audit_chain where chain_id = ?")) {
      statement.setObject(1, UUID.fromString(team));
      ResultSet head = statement.executeQuery();
      head.next();
      return head.getLong(1) == last.no() && Arrays.equals(head.getBytes(2), last.hash());
    }
  }

  private List<String> since(long no) {
    return database.list(
        "select actor_id || ' ' || action || ' ' || subject_id from audit_entry"
            + " where chain_id = ?::uuid and no > ? order by no",
        team,
        no);
  }

  private long length() {
    return database.count("select last_no from audit_chain where chain_id = ?::uuid", team);
  }

  private static byte[] sha256(byte[] before, String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(before);
      return digest.digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
