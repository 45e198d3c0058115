package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody comes by a link: a user in Keycloak, an account here, and rights once confirmed. */
class InvitationIT {
  private final PersonAtWork manager = PersonAtWork.of("oka");
  private final Database database = RunningHashi.database();

  @Test
  void whoComesByALinkSignsInWaitsAndIsConfirmed() {
    String team = "/api/channels/" + Rooms.team();
    PersonAtWork came = Arrivals.comes(invited("見本 くる"));
    String affiliation = Arrivals.waiting(came);
    JsonNode me = came.get("/api/me").expect(200).json();
    assertThat(me.path("name").asText()).isEqualTo("見本 くる");
    assertThat(me.path("affiliations")).isEmpty();
    came.get(team).expectProblem(404, "not-found");
    JsonNode adding = Json.object().put("affiliationId", affiliation).put("role", "member");
    PersonAtWork saito = PersonAtWork.of("saito");
    saito.post(team + "/members", adding).expectProblem(404, "not-found");

    Arrivals.confirm(manager, affiliation);

    saito.post(team + "/members", adding).expect(201);
    try (OpenSocket page = came.socket()) {
      came.get(team).expect(200);
      String today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).toString();
      manager
          .put(
              "/api/affiliations/" + affiliation + "/last-day", Json.object().put("lastDay", today))
          .expect(200);
      came.get(team).expectProblem(404, "not-found");
      String thread = Rooms.startedThread(saito, Rooms.team(), "終わった後の話");
      page.awaitPong();
      assertThat(page.frames().toString()).doesNotContain(thread);
    }
  }

  @Test
  @DisplayName("IN-02: of many who come by one link at once, on two nodes, one gets an account")
  void ofManyWhoComeAtOnceOneGetsAnAccount() {
    String name = "見本 " + UUID.randomUUID();
    String token = invited(name);
    long users = RunningHashi.keycloak().users();
    List<CompletableFuture<Answer>> coming = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      for (Node node : RunningHashi.nodes()) {
        coming.add(
            CompletableFuture.supplyAsync(
                () -> Arrivals.accept(PersonAtWork.anonymous().at(node), token)));
      }
    }
    List<Integer> answers = coming.stream().map(one -> one.join().status()).toList();

    assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
    assertThat(answers).filteredOn(status -> status == 404).hasSize(answers.size() - 1);
    assertThat(database.count("select count(*) from identity_account where name = ?", name))
        .isEqualTo(1);
    assertThat(RunningHashi.keycloak().users())
        .as("the others were taken back")
        .isEqualTo(users + 1);
  }

  @Test
  @DisplayName(
      "IN-02: a user whose account could not be stored is taken back, and the link works on")
  void aUserWhoseAccountCouldNotBeStoredIsTakenBack() {
    String token = invited("見本 もどる");
    long users = RunningHashi.keycloak().users();
    database.operate(
        "create function nobody_comes() returns trigger language plpgsql as"
            + " $$ begin raise exception 'stop' using errcode = '53100'; end $$");
    database.operate(
        "create trigger stop before update on people_invitation"
            + " for each row execute function nobody_comes()");
    try {
      Arrivals.accept(PersonAtWork.anonymous(), token).expect(503);
    } finally {
      database.operate("drop function nobody_comes() cascade");
    }
    assertThat(RunningHashi.keycloak().users()).isEqualTo(users);
    Arrivals.accept(PersonAtWork.anonymous(), token).expect(201);
  }

  @Test
  void aUserNameThatIsTakenIsToldAndTheLinkWorksOn() {
    String token = invited("見本 おなじ");
    JsonNode taken = Json.object().put("token", token).put("username", "tanaka");
    PersonAtWork.anonymous()
        .post("/api/invitation/account", taken)
        .expectProblem(409, "username-taken");
    Arrivals.accept(PersonAtWork.anonymous(), token).expect(201);
  }

  @Test
  void theLinkIsInNoLog() {
    String token = invited("見本 ログ");
    Arrivals.accept(PersonAtWork.anonymous(), token).expect(201);
    Arrivals.accept(PersonAtWork.anonymous().at(RunningHashi.secondNode()), token).expect(404);
    for (Node node : RunningHashi.nodes()) {
      assertThat(node.log()).doesNotContain(token);
    }
  }

  private String invited(String name) {
    String facility = manager.me().path("affiliations").path(0).path("organizationId").asText();
    return Arrivals.invited(manager, name, facility, "member");
  }
}
