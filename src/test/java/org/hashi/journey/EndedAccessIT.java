package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.standalone.SignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Access that ends at once (RT-03): a lost device, an account that is disabled. A coordinator is
 * invited for each, because everything of hers is ended.
 */
class EndedAccessIT {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);
  private static final String BEFORE = "終わる前の話";
  private static final String AFTER = "終わった後の話";

  private final PersonAtWork administrator = Asker.ADMINISTRATOR.person().steppedUp();
  private final PersonAtWork colleague = PersonAtWork.of("sato");
  private PersonAtWork desk;
  private UUID account;
  private String threadId;

  @BeforeEach
  void invite() {
    desk = Arrivals.coordinator(administrator, "見本 なくす");
    account = desk.accountId();
    threadId = Rooms.startedThread(colleague, Rooms.peer(), "アクセスを終わらせる");
  }

  @Test
  @DisplayName("SS-03, SS-04: a lost device is out at once on every node, and the others stay")
  void aLostDeviceIsOutAtOnceOnEveryNodeAndTheOthersStay() {
    PersonAtWork phone = desk.atAnotherDevice();
    String lost = phone.sessionId();
    JsonNode listed = listed(desk, lost);
    assertThat(listed.path("current").asBoolean()).isFalse();
    assertThat(listed.path("browser").asText()).isEqualTo("Safari");
    assertThat(listed.path("system").asText()).isEqualTo("iPhone");
    assertThat(listed.toString())
        .doesNotContain(phone.session().cookies().values())
        .doesNotContain(logins());
    int standing = RunningHashi.keycloak().sessionsOf(account);

    endAndWatch(
        phone,
        desk,
        () -> {
          Answer ended = desk.delete("/api/sessions/" + lost).expect(200);
          assertThat(ended.json().path("directoryTold").asBoolean()).isTrue();
        });

    desk.get("/api/channels").expect(200);
    desk.delete("/api/sessions/" + lost).expectProblem(404, "not-found");
    assertThat(RunningHashi.keycloak().sessionsOf(account)).isEqualTo(standing - 1);
    isAskedForHerPassword(phone);
  }

  /** Otherwise the test above would prove nothing: as long as it stands it opens by itself. */
  @Test
  void aDeviceThatIsNotLostIsRememberedByTheProvider() {
    PersonAtWork phone = desk.atAnotherDevice();
    URI back = phone.session().comeBack(phone.session().knock(phone.node()));
    assertThat(back.getPath()).isEqualTo("/api/login");
    phone.get("/api/channels").expect(200);
  }

  @Test
  void allOtherDevicesAreOutAtOnce() {
    PersonAtWork phone = desk.atAnotherDevice();
    String colleagues = colleague.sessionId();

    endAndWatch(phone, desk, () -> desk.steppedUp().delete("/api/sessions").expect(200));

    assertThat(desk.get("/api/sessions").expect(200).json()).hasSize(1);
    assertThat(colleague.sessionId()).isEqualTo(colleagues);
    isAskedForHerPassword(phone);
  }

  @Test
  void nobodyEndsWhatIsSomebodyElses() {
    String hers = desk.sessionId();
    Answer refused = colleague.delete("/api/sessions/" + hers).expectProblem(404, "not-found");
    Answer nothing =
        colleague.delete("/api/sessions/" + UUID.randomUUID()).expectProblem(404, "not-found");
    assertThat(refused.withoutTrace()).isEqualTo(nothing.withoutTrace());
    for (String malformed : List.of("x", "%00", "00000000-0000-0000-0000-00000000000g")) {
      colleague.delete("/api/sessions/" + malformed).expectProblem(404, "not-found");
      administrator
          .send("PUT", "/api/accounts/" + malformed + "/disabled", null, Map.of())
          .expectProblem(404, "not-found");
    }
    desk.get("/api/channels").expect(200);
  }

  /** She is let in here no more, nor by the provider, until somebody lets her in again. */
  @Test
  @DisplayName("SS-03: a disabled account is out at once on every node, and comes back when it may")
  void aDisabledAccountIsOutAtOnceOnEveryNodeAndComesBackWhenItMay() {
    PersonAtWork phone = desk.atAnotherDevice();
    String disabled = "/api/accounts/" + account + "/disabled";
    PersonAtWork atSecond = administrator.at(RunningHashi.secondNode());
    try {
      endAndWatch(
          phone,
          colleague,
          () -> {
            Answer ended = atSecond.send("PUT", disabled, null, Map.of()).expect(200);
            assertThat(ended.json().path("directoryTold").asBoolean()).isTrue();
          });
      isSignedOut(desk.copy().get("/api/channels"));
      assertThat(RunningHashi.keycloak().sessionsOf(account)).isZero();
      SignIn.Page refused = desk.session().passwordElsewhere(desk.node());
      assertThat(refused.asksFor("otp")).as("goes on with the code").isFalse();
      assertThat(refused.asksFor("username")).as(refused.body()).isTrue();
      assertThat(inList().path("disabledAt").isTextual()).isTrue();
    } finally {
      administrator.delete(disabled).expect(204);
    }
    assertThat(inList().path("disabledAt").isNull()).isTrue();
    isSignedOut(phone.copy().get("/api/channels"));
    assertThat(desk.session().passwordElsewhere(desk.node()).asksFor("otp")).isTrue();
    desk.atAnotherDevice().get("/api/channels").expect(200);
  }

  @Test
  void administratorsDoNotShutThemselvesOut() {
    administrator
        .send("PUT", "/api/accounts/" + administrator.accountId() + "/disabled", null, Map.of())
        .expectProblem(409, "own-account");
    administrator.get("/api/channels").expect(200);
  }

  /**
   * The token of a page runs out, and the renewal finds the account disabled. That others are
   * renewed is seen in {@link SessionIT}.
   */
  @Test
  void aDisabledAccountIsNotRenewed() {
    KeycloakDesk keycloak = RunningHashi.keycloak();
    String disabled = "/api/accounts/" + account + "/disabled";
    PersonAtWork phone = keycloak.whoseTokensRanOut(desk::atAnotherDevice);
    try {
      administrator.send("PUT", disabled, null, Map.of()).expect(200);
      PersonAtWork thief = phone.copy();
      for (Node node : RunningHashi.nodes()) {
        isSignedOut(thief.copy().at(node).get("/api/channels"));
        assertThat(OpenSocket.handshake(thief.copy().at(node), Map.of())).isEqualTo(401);
      }
    } finally {
      administrator.delete(disabled).expect(204);
    }
    isSignedOut(phone.get("/api/channels"));
  }

  /**
   * At a node that cannot reach Keycloak's administration: access ends all the same, and what the
   * provider still remembers opens nothing.
   */
  @Test
  void whereTheProviderCannotBeToldAccessEndsAllTheSame() {
    Node cutOff =
        RunningHashi.anotherNode(
            "node-cut-off",
            port -> Map.of("quarkus.keycloak.admin-client.server-url", "http://127.0.0.1:9"));
    cutOff.start();
    desk.at(cutOff).get("/api/sessions").expect(200);
    PersonAtWork phone = desk.atAnotherDevice();
    String lost = phone.sessionId();
    int standing = RunningHashi.keycloak().sessionsOf(account);

    endAndWatch(
        phone,
        desk,
        () -> {
          Answer ended = desk.at(cutOff).delete("/api/sessions/" + lost).expect(200);
          assertThat(ended.json().path("directoryTold").asBoolean()).isFalse();
        });

    assertThat(RunningHashi.keycloak().sessionsOf(account)).isEqualTo(standing);
    SignIn.Page remembered = phone.session().knock(phone.node());
    assertThat(remembered.address().toString()).as("the provider remembers it").contains("code=");
    URI back = phone.session().comeBack(remembered);
    assertThat(back.getPath()).isEqualTo("/api/login");
    assertThat(phone.session().cookies()).doesNotContainKey("q_session");
    isAskedForHerPassword(phone);
    assertThat(RunningHashi.keycloak().sessionsOf(account)).isEqualTo(standing - 1);
  }

  /**
   * Two pages of one device, one per node, beside a page that stays; {@code end} ends the device.
   */
  private void endAndWatch(PersonAtWork device, PersonAtWork stays, Runnable end) {
    try (OpenSocket here = device.socket();
        OpenSocket there = device.copy().at(RunningHashi.secondNode()).socket();
        OpenSocket staying = stays.socket()) {
      long first = post(BEFORE);
      Stream.of(here, there, staying).forEach(page -> page.awaitSeq(Rooms.peer(), first));
      long asked = System.nanoTime();
      end.run();
      long answered = System.nanoTime();
      long last = post(AFTER);
      staying.awaitSeq(Rooms.peer(), last);
      List<Long> after = new ArrayList<>();
      for (OpenSocket page : List.of(here, there)) {
        assertThat(page.awaitClose(AT_ONCE)).isEqualTo(4401);
        assertThat(page.frames().toString()).contains(BEFORE).doesNotContain(AFTER);
        Duration took = Duration.ofNanos(page.closedAt() - asked);
        assertThat(took).isLessThan(AT_ONCE);
        after.add(took.toMillis());
      }
      assertThat(staying.isClosed()).isFalse();
      System.out.printf(
          "ended access: sockets closed %s ms after the command was sent, answered after %d ms%n",
          after, Duration.ofNanos(answered - asked).toMillis());
    }
    for (Node node : RunningHashi.nodes()) {
      isSignedOut(device.copy().at(node).get("/api/channels"));
      isSignedOut(Rooms.post(device.copy().at(node), UUID.randomUUID().toString(), "?"));
      assertThat(OpenSocket.handshake(device.copy().at(node), Map.of())).isEqualTo(401);
    }
  }

  private long post(String body) {
    return Rooms.post(colleague, threadId, body + " " + UUID.randomUUID())
        .expect(201)
        .json()
        .path("seq")
        .asLong();
  }

  private static void isAskedForHerPassword(PersonAtWork device) {
    SignIn.Page page = device.session().knock(device.node());
    assertThat(page.asksFor("password")).as(page.address() + page.body()).isTrue();
  }

  private static JsonNode listed(PersonAtWork person, String sessionId) {
    return person
        .get("/api/sessions")
        .expect(200)
        .json()
        .valueStream()
        .filter(one -> one.path("sessionId").asText().equals(sessionId))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode inList() {
    return administrator
        .get("/api/accounts?name=%E3%81%AA%E3%81%8F%E3%81%99")
        .expect(200)
        .json()
        .path("accounts")
        .valueStream()
        .filter(one -> one.path("accountId").asText().equals(account.toString()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> logins() {
    return RunningHashi.database()
        .list("select login from identity_sign_in where account_id = ?", account);
  }

  /** 499 is how a page's request without any session is answered, 401 one with a dead one. */
  private static void isSignedOut(Answer answer) {
    assertThat(answer.tellsNothing().status()).as(answer.asked()).isIn(401, 499);
  }
}
