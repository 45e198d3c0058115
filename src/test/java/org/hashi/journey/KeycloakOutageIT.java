package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Keycloak is away: nobody is signed out for that, and nobody is let in either. */
class KeycloakOutageIT {
  private final KeycloakDesk keycloak = RunningHashi.keycloak();

  @Test
  @DisplayName("R-06: while Keycloak hangs, who has a good token works on and others are told so")
  void whileKeycloakHangsNobodyIsSignedOut() {
    PersonAtWork signedInBefore = PersonAtWork.signedInAnew("sato");
    PersonAtWork person = keycloak.whoseTokensRanOut(() -> PersonAtWork.signedInAnew("yamamoto"));
    Map<String, String> cookies = person.session().cookies();
    signedInBefore.get("/api/channels").expect(200);
    try (OwnEngines.Frozen frozen = RunningHashi.firstNode().freezeKeycloak()) {
      List<Callable<Answer>> asking = new ArrayList<>();
      List<Callable<Integer>> connecting = new ArrayList<>();
      for (Node node : RunningHashi.nodes()) {
        asking.add(() -> person.copy().at(node).get("/api/channels"));
        connecting.add(() -> OpenSocket.handshake(person.copy().at(node), Map.of()));
      }
      for (Answer told : Crowd.together(asking)) {
        told.expectProblem(503, "unavailable");
        assertThat(told.header("Set-Cookie")).isEmpty();
      }
      assertThat(Crowd.together(connecting)).containsOnly(503);
      signedInBefore.get("/api/channels").expect(200);
    }
    for (Node node : RunningHashi.nodes()) {
      person.at(node).get("/api/channels").expect(200);
    }
    assertThat(person.session().cookies()).as("the same session").isEqualTo(cookies);
  }

  @Test
  @DisplayName("R-06: who wants to sign in meanwhile comes to a page that says so")
  void whoWantsToSignInIsToldSo() {
    PersonAtWork nobody = PersonAtWork.anonymous();
    nobody.get("/api/login").expect(499);
    try (OwnEngines.Frozen frozen = RunningHashi.firstNode().freezeKeycloak()) {
      Answer told = nobody.get("/api/login?to=/statistics").expect(303);
      assertThat(told.header("Location")).isEqualTo("/?sign-in=unavailable");
      Answer back = nobody.get("/api/step-up?to=/accounts").expect(303);
      assertThat(back.header("Location")).isEqualTo("/accounts?sign-in=unavailable");
      nobody.get("/api/channels").tellsNothing();
    }
    nobody.get("/api/demo").expect(200);
  }

  @Test
  void aNodeThatHasNeverReachedKeycloakSaysSo() {
    Node alone =
        RunningHashi.anotherNode(
            "node-alone",
            port -> Map.of("quarkus.oidc.auth-server-url", "http://127.0.0.1:9/realms/hashi"));
    alone.start();
    PersonAtWork nobody = PersonAtWork.anonymous().at(alone);
    nobody.get("/api/channels").expectProblem(503, "unavailable");
    nobody
        .send("POST", "/api/channels/x/threads", "{}", Map.of())
        .expectProblem(503, "unavailable");
    assertThat(nobody.get("/api/login").expect(303).header("Location"))
        .isEqualTo("/?sign-in=unavailable");
    nobody.get("/api/code-lists").expect(200);
    alone.stop();
  }

  /** Otherwise the test above would prove nothing: a provider that answers does end sessions. */
  @Test
  void whoseSignInTheProviderHasEndedIsSignedOut() {
    Newcomer newcomer = keycloak.invite("newcomer");
    PersonAtWork person = keycloak.whoseTokensRanOut(() -> PersonAtWork.firstSignInOf(newcomer));
    keycloak.endSessionsOf(newcomer.subject());
    for (Node node : RunningHashi.nodes()) {
      assertThat(person.copy().at(node).get("/api/channels").tellsNothing().status())
          .isIn(401, 499);
      assertThat(OpenSocket.handshake(person.copy().at(node), Map.of())).isEqualTo(401);
    }
  }

  /** The tokens were renewed already when the database turns out to be silent. */
  @Test
  void aRenewalThatCannotBeKeptSignsNobodyOut() {
    PersonAtWork person = keycloak.whoseTokensRanOut(() -> PersonAtWork.signedInAnew("watanabe"));
    try (Database.Hold held =
        RunningHashi.database()
            .hold(
                "select 1 from identity_sign_in where account_id = ? for update",
                PersonAtWork.of("watanabe").accountId())) {
      Answer told = person.get("/api/channels").expectProblem(503, "unavailable");
      assertThat(told.header("Set-Cookie")).isEmpty();
    }
    person.get("/api/channels").expect(200);
  }

  /** The answer that brought a new handle might be lost on its way: there is none. */
  @Test
  void aSessionThatIsRenewedKeepsItsHandle() {
    PersonAtWork person = keycloak.whoseTokensRanOut(() -> PersonAtWork.signedInAnew("honma"));
    PersonAtWork whoseAnswersAreLost = person.copy();
    Map<String, String> cookies = person.session().cookies();
    person.get("/api/channels").expect(200);
    assertThat(person.session().cookies()).isEqualTo(cookies);
    whoseAnswersAreLost.at(RunningHashi.secondNode()).get("/api/channels").expect(200);
  }
}
