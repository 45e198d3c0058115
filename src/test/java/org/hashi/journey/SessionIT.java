package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions: what the browser holds, how they end, and how they live on (SS-01, SS-03). */
class SessionIT {
  private static final String COOKIE = "q_session";
  private final Database database = RunningHashi.database();

  @Test
  @DisplayName("SS-01: the browser holds a handle and nothing else")
  void theBrowserHoldsAHandleAndNothingElse() throws Exception {
    PersonAtWork person = PersonAtWork.of("watanabe");
    assertThat(person.session().cookies()).containsOnlyKeys(COOKIE);
    String handle = person.session().cookies().get(COOKIE);
    assertThat(handle).hasSizeLessThan(100).doesNotStartWith("ey").doesNotContain(".");
    String line =
        person.session().setCookies().stream()
            .filter(one -> one.startsWith(COOKIE + "="))
            .findFirst()
            .orElseThrow();
    assertThat(line).containsIgnoringCase("httponly").containsIgnoringCase("samesite=lax");
    assertThat(line).containsIgnoringCase("path=/").doesNotContainIgnoringCase("domain=");
    assertThat(rowsOf(handle)).isEqualTo(1);
    for (String column : List.of("id_token", "access_token", "refresh_token")) {
      List<String> tokens =
          database.list("select coalesce(" + column + ", '') from identity_session");
      assertThat(tokens).as(column + " is encrypted").noneMatch(SessionIT::isSignedToken);
    }
  }

  @Test
  @DisplayName("SS-01: every sign-in has a handle of its own")
  void everySignInHasAHandleOfItsOwn() {
    PersonAtWork first = PersonAtWork.of("honma");
    PersonAtWork second = PersonAtWork.signedInAnew("honma");
    assertThat(second.session().cookies()).isNotEqualTo(first.session().cookies());
    first.get("/api/me").expect(200);
    second.at(RunningHashi.secondNode()).get("/api/me").expect(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x", "eyJhbGciOiJub25lIn0.e30.", "null", "a b", "%00", "\"\"", "|", "1|2|3"})
  void anInventedHandleLetsNobodyIn(String handle) {
    for (Node node : RunningHashi.nodes()) {
      isSignedOut(
          PersonAtWork.anonymous()
              .at(node)
              .send("GET", "/api/me", null, Map.of("Cookie", COOKIE + "=" + handle)));
    }
  }

  /** The page is what tells her that she has to sign in again. */
  @Test
  void whoseSessionIsOverStillGetsThePage() {
    Answer page =
        PersonAtWork.anonymous()
            .send("GET", "/", null, Map.of("Cookie", COOKIE + "=x", "Accept", "text/html"))
            .expect(200);
    assertThat(page.header("Content-Type")).startsWith("text/html");
  }

  @Test
  @DisplayName("RT-03: a session whose row is gone is over at once on every node, its sockets too")
  void aSessionWhoseRowIsGoneIsOverAtOnceOnEveryNode() throws Exception {
    PersonAtWork person = PersonAtWork.signedInAnew("saito");
    person.get("/api/me").expect(200);
    person.at(RunningHashi.secondNode()).get("/api/me").expect(200);
    String handle = person.session().cookies().get(COOKIE);
    try (OpenSocket here = person.socket();
        OpenSocket there = person.at(RunningHashi.secondNode()).socket()) {
      database.operate(
          "delete from identity_session where handle_hash = decode(?, 'hex')", hash(handle));
      for (Node node : RunningHashi.nodes()) {
        isSignedOut(person.copy().at(node).get("/api/channels"));
        assertThat(OpenSocket.handshake(person.copy().at(node), Map.of())).isEqualTo(401);
      }
      assertThat(List.of(here.awaitClose(), there.awaitClose())).containsOnly(4401);
    }
  }

  /** Her tokens cannot be read in this test, so only what is remembered could let her in. */
  @Test
  void whatIsRememberedOfASessionLetsNobodyInWhenItsRowSaysOtherwise() throws Exception {
    PersonAtWork person = PersonAtWork.signedInAnew("yamamoto");
    UUID other = PersonAtWork.of("honma").accountId();
    person.get("/api/me").expect(200);
    String hash = hash(person.session().cookies().get(COOKIE));
    String row = " where handle_hash = decode(?, 'hex')";
    database.operate("update identity_session set id_token = 'x'" + row, hash);
    person.copy().get("/api/me").expect(200);

    database.operate("update identity_session set account_id = ?" + row, other, hash);

    isSignedOut(person.copy().get("/api/me"));
  }

  @Test
  @DisplayName("RT-03: an account that is disabled is out at once, its sockets too")
  void anAccountThatIsDisabledIsOutAtOnce() {
    PersonAtWork person = PersonAtWork.signedInAnew("watanabe");
    UUID account = person.accountId();
    try (OpenSocket here = person.socket();
        OpenSocket there = person.at(RunningHashi.secondNode()).socket()) {
      database.operate(
          "update identity_account set disabled_at = now() where account_id = ?", account);
      for (Node node : RunningHashi.nodes()) {
        isSignedOut(person.copy().at(node).get("/api/channels"));
        isSignedOut(Rooms.post(person.copy().at(node), UUID.randomUUID().toString(), "?"));
        assertThat(OpenSocket.handshake(person.copy().at(node), Map.of())).isEqualTo(401);
      }
      assertThat(List.of(here.awaitClose(), there.awaitClose())).containsOnly(4401);
    } finally {
      database.operate(
          "update identity_account set disabled_at = null where account_id = ?", account);
    }
    person.get("/api/channels").expect(200);
  }

  @Test
  @DisplayName("SS-02: a sign-in that nobody uses is over after its time, its socket too")
  void aSignInThatNobodyUsesIsOver() {
    RunningHashi.keycloak()
        .whileSignInsLast(
            "5",
            "",
            () -> {
              PersonAtWork person = PersonAtWork.signedInAnew("igarashi");
              try (OpenSocket page = person.socket()) {
                page.awaitClose();
              }
              person.copy().get("/api/me").expect(200);
              KeycloakDesk.awaitPassed("nobody uses it", 7);
              isSignedOut(person.copy().get("/api/me"));
              assertThat(OpenSocket.handshake(person.copy(), Map.of())).isEqualTo(401);
            });
  }

  @Test
  @DisplayName("SS-02: a sign-in is over after its longest time, however much it is used")
  void aSignInIsOverAfterItsLongestTime() {
    RunningHashi.keycloak()
        .whileSignInsLast(
            "",
            "7",
            () -> {
              PersonAtWork person = PersonAtWork.signedInAnew("yamamoto");
              assertThat(usedUntilOver(person)).as("renewed in between").isGreaterThan(5);
              assertThat(OpenSocket.handshake(person.copy(), Map.of())).isEqualTo(401);
            });
  }

  private static int usedUntilOver(PersonAtWork person) {
    AtomicInteger used = new AtomicInteger();
    Awaitility.await("its longest time")
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () -> {
              boolean in = person.copy().get("/api/me").status() == 200;
              used.addAndGet(in ? 1 : 0);
              return !in;
            });
    return used.get();
  }

  @Test
  @DisplayName(
      "ID-04, SS-05: a request or a handshake from before the sign-out, sent again, is refused")
  void afterSigningOutTheOldCookieIsWorthNothing() throws Exception {
    PersonAtWork person = PersonAtWork.signedInAnew("takahashi");
    person.get("/api/me").expect(200);
    PersonAtWork thief = person.copy();
    String handle = person.session().cookies().get(COOKIE);
    Answer away = person.send("GET", "/api/logout", null, Map.of("X-Requested-With", ""));
    away.expect(302);
    assertThat(URI.create(away.header("Location")).getPath()).endsWith("/logout");
    assertThat(away.header("Clear-Site-Data")).isEqualTo("\"cache\", \"storage\"");
    assertThat(person.session().cookies()).doesNotContainKey(COOKIE);
    assertThat(rowsOf(handle)).isZero();
    for (Node node : RunningHashi.nodes()) {
      isSignedOut(thief.copy().at(node).get("/api/me"));
      isSignedOut(Rooms.post(thief.copy().at(node), UUID.randomUUID().toString(), "?"));
      assertThat(OpenSocket.handshake(thief.copy().at(node), Map.of())).isEqualTo(401);
    }
  }

  @Test
  @DisplayName(
      "RT-03, SS-03: signing out closes her pages on every node, and nothing later reaches them")
  void signingOutClosesHerPagesOnEveryNodeAndNothingLaterReachesThem() {
    PersonAtWork doctor = PersonAtWork.signedInAnew("igarashi");
    PersonAtWork elsewhere = PersonAtWork.of("igarashi");
    PersonAtWork manager = PersonAtWork.of("saito");
    String threadId = Rooms.startedThread(manager, Rooms.team(), "サインアウトの前の話");
    try (OpenSocket here = doctor.socket();
        OpenSocket there = doctor.copy().at(RunningHashi.secondNode()).socket();
        OpenSocket staying = elsewhere.socket()) {
      doctor.send("GET", "/api/logout", null, Map.of("X-Requested-With", "")).expect(302);
      long last =
          Rooms.post(manager, threadId, "サインアウトの後の話").expect(201).json().path("seq").asLong();
      staying.awaitSeq(Rooms.team(), last);
      for (OpenSocket page : List.of(here, there)) {
        assertThat(page.awaitClose(Duration.ofSeconds(1))).isEqualTo(4401);
        assertThat(page.frames().toString()).doesNotContain("サインアウトの後の話");
      }
      assertThat(staying.isClosed()).isFalse();
    }
  }

  /**
   * A page asks several things at once, also at the moment its token runs out: nobody is thrown out
   * for that, and the person stays signed in.
   */
  @Test
  void requestsAtOnceWithATokenThatHasRunOutAllGoOn() {
    PersonAtWork person =
        RunningHashi.keycloak().whoseTokensRanOut(() -> PersonAtWork.signedInAnew("yamamoto"));
    List<Callable<Answer>> requests = new ArrayList<>();
    PersonAtWork page = person.copy();
    IntStream.range(0, 12)
        .forEach(
            i ->
                requests.add(
                    () -> person.copy().at(RunningHashi.nodes().get(i % 2)).get("/api/channels")));
    requests.add(() -> page.get("/api/channels"));
    assertThat(Crowd.together(requests)).extracting(Answer::status).containsOnly(200);
    page.get("/api/channels").expect(200);
    page.at(RunningHashi.secondNode()).get("/api/channels").expect(200);
  }

  /** 499 is how a page's request without any session is answered, 401 one with a dead one. */
  private static void isSignedOut(Answer answer) {
    assertThat(answer.tellsNothing().status()).as(answer.asked()).isIn(401, 499);
  }

  @Test
  void whoComesWithADeadCookieIsLedToSignIn() throws Exception {
    PersonAtWork person = PersonAtWork.signedInAnew("kobayashi");
    String handle = person.session().cookies().get(COOKIE);
    database.operate(
        "delete from identity_session where handle_hash = decode(?, 'hex')", hash(handle));
    Map<String, String> byAddress = Map.of("X-Requested-With", "");
    Answer once = person.send("GET", "/api/login?to=/channels", null, byAddress);
    assertThat(once.expect(303).header("Location")).isEqualTo("/api/login?to=/channels");
    assertThat(person.session().cookies()).as("what she comes back with").isEmpty();
    Answer away = person.send("GET", "/api/login?to=/channels", null, byAddress);
    assertThat(away.expect(302).header("Location"))
        .contains("/realms/hashi/protocol/openid-connect/auth");
  }

  @Test
  void whereNobodyIsAskedWhoTheyAreADeadCookieIsNoReasonToRefuse() throws Exception {
    PersonAtWork person = PersonAtWork.signedInAnew("kobayashi");
    String handle = person.session().cookies().get(COOKIE);
    database.operate(
        "delete from identity_session where handle_hash = decode(?, 'hex')", hash(handle));
    for (Node node : RunningHashi.nodes()) {
      person.copy().at(node).get("/api/code-lists").expect(200);
      isSignedOut(person.copy().at(node).get("/api/channels"));
    }
  }

  private long rowsOf(String handle) throws Exception {
    return database.count(
        "select count(*) from identity_session where handle_hash = decode(?, 'hex')", hash(handle));
  }

  private static String hash(String handle) throws Exception {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(handle.getBytes(StandardCharsets.UTF_8)));
  }

  /** A signed token has three parts, an encrypted one five. */
  private static boolean isSignedToken(String text) {
    return text.startsWith("ey") && text.chars().filter(c -> c == '.').count() == 2;
  }
}
