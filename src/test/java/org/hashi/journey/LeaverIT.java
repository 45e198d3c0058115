package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A coordinator leaves her centre: everything of hers is closed in one step, or nothing is. */
class LeaverIT {
  private static final String ADMINISTRATION = "00000000-0000-7000-8000-00000000ad01";
  private static final String BEFORE = "辞める前の話";
  private static final String AFTER = "辞めた後の話";

  private final PersonAtWork administrator = Asker.ADMINISTRATOR.person().steppedUp();
  private final PersonAtWork colleague = PersonAtWork.of("sato");
  private final Database database = RunningHashi.database();
  private PersonAtWork leaver;
  private UUID account;
  private String leaving;
  private String threadId;

  @BeforeEach
  void invite() {
    leaver = Arrivals.coordinator(administrator, "見本 やめる");
    account = leaver.accountId();
    leaving = "/api/accounts/" + account + "/leaving";
    threadId = Rooms.startedThread(leaver, Rooms.peer(), BEFORE);
  }

  @Test
  void everythingOfHersIsClosedInOneStep() {
    int channels = channels(leaver).size();
    long chain = length(ADMINISTRATION);
    try (OpenSocket here = leaver.socket();
        OpenSocket there = leaver.copy().at(RunningHashi.secondNode()).socket();
        OpenSocket staying = colleague.socket()) {
      JsonNode left = leave().expect(200).json();
      assertThat(left.path("affiliations").asInt()).isEqualTo(1);
      assertThat(left.path("channels").asInt()).isEqualTo(channels).isPositive();
      assertThat(left.path("unmanagedChannels").asInt()).isZero();
      assertThat(left.path("directoryTold").asBoolean()).isTrue();
      long last = Rooms.post(colleague, threadId, AFTER).expect(201).json().path("seq").asLong();
      staying.awaitSeq(Rooms.peer(), last);
      for (OpenSocket page : List.of(here, there)) {
        assertThat(page.awaitClose()).isEqualTo(4401);
        assertThat(page.frames().toString()).doesNotContain(AFTER);
      }
    }
    for (Node node : RunningHashi.nodes()) {
      assertThat(leaver.copy().at(node).get("/api/channels").tellsNothing().status())
          .isIn(401, 499);
    }
    assertThat(leaver.session().passwordElsewhere(leaver.node()).asksFor("otp")).isFalse();
    assertThat(members()).doesNotContain(account.toString());
    assertThat(openAffiliations()).isZero();
    assertThat(recorded(ADMINISTRATION, chain)).contains("account.disable", "account.leave");
  }

  /** What she wrote stays, and stays hers. */
  @Test
  void whatSheWroteStaysSignedAsItWas() {
    leave().expect(200);
    String thread = colleague.get("/api/threads/" + threadId).expect(200).text();
    assertThat(thread).contains(BEFORE, "見本 やめる");
  }

  /** Otherwise an account that is let in again by mistake would open everything once more. */
  @Test
  void whoIsLetInAgainFindsNothingOfBefore() {
    leave().expect(200);
    administrator.delete("/api/accounts/" + account + "/disabled").expect(204);
    PersonAtWork back = leaver.atAnotherDevice();
    assertThat(channels(back)).isEmpty();
    assertThat(back.get("/api/me").expect(200).json().path("affiliations")).isEmpty();
    back.get("/api/threads/" + threadId).expectProblem(404, "not-found");
  }

  @Test
  void onceMoreChangesNothing() {
    leave().expect(200);
    long chain = length(ADMINISTRATION);
    JsonNode again = leave().expect(200).json();
    assertThat(again.path("affiliations").asInt()).isZero();
    assertThat(again.path("channels").asInt()).isZero();
    assertThat(again.path("directoryTold").asBoolean()).isTrue();
    assertThat(length(ADMINISTRATION)).isEqualTo(chain);
  }

  @Test
  void theChannelsThatNobodyManagesAnyMoreAreCounted() {
    database.operate(
        "update channel_member set role = 'manager' where account_id = ? and channel_id = ?::uuid",
        account,
        Rooms.peer());
    assertThat(leave().expect(200).json().path("unmanagedChannels").asInt()).isEqualTo(1);
  }

  @Test
  void whenOnePartFailsNothingIsClosed() {
    int channels = channels(leaver).size();
    database.operate(
        "create function nobody_leaves() returns trigger language plpgsql as"
            + " $$ begin raise exception 'stop' using errcode = '53100'; end $$");
    database.operate(
        "create trigger stop before update on channel_member"
            + " for each row when (new.left_seq is not null) execute function nobody_leaves()");
    try {
      leave().expect(503);
    } finally {
      database.operate("drop function nobody_leaves() cascade");
    }
    assertThat(channels(leaver)).hasSize(channels);
    assertThat(openAffiliations()).isEqualTo(1);
    leave().expect(200);
  }

  @Test
  void nobodyButAnAdministratorSendsSomebodyAwayAndNobodyHimself() {
    Answer refused =
        colleague.send("POST", leaving, null, Map.of()).expectProblem(404, "not-found");
    Answer nothing =
        colleague
            .send("POST", "/api/accounts/" + UUID.randomUUID() + "/leaving", null, Map.of())
            .expectProblem(404, "not-found");
    assertThat(refused.withoutTrace()).isEqualTo(nothing.withoutTrace());
    administrator
        .send("POST", "/api/accounts/" + administrator.accountId() + "/leaving", null, Map.of())
        .expectProblem(409, "own-account");
    leaver.get("/api/channels").expect(200);
  }

  @Test
  void nobodyTakesHerInAgainByWhatSheHadBeen() {
    String members = "/api/channels/" + Rooms.team() + "/members";
    ObjectNode adding =
        Json.object().put("affiliationId", leaver.affiliationId()).put("role", "member");
    leave().expect(200);
    PersonAtWork.of("saito").post(members, adding).expectProblem(404, "not-found");
    administrator.delete("/api/accounts/" + account + "/disabled").expect(204);
    PersonAtWork.of("saito").post(members, adding).expectProblem(404, "not-found");
  }

  private static JsonNode channels(PersonAtWork person) {
    return person.get("/api/channels").expect(200).json().path("channels");
  }

  private Answer leave() {
    return administrator.send("POST", leaving, null, Map.of());
  }

  private String members() {
    return colleague
        .get("/api/channels/" + Rooms.peer())
        .expect(200)
        .json()
        .path("members")
        .toString();
  }

  private long openAffiliations() {
    return database.count(
        "select count(*) from organization_affiliation where account_id = ? and valid_to is null",
        account);
  }

  private long length(String chainId) {
    return database.count("select count(*) from audit_entry where chain_id = ?::uuid", chainId);
  }

  private List<String> recorded(String chainId, long after) {
    return database.list(
        "select action from audit_entry where chain_id = ?::uuid and no > ? order by no",
        chainId,
        after);
  }
}
