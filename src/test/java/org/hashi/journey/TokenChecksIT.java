package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.journey.ForgedTokens.header;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hashi.journey.ForgedTokens.Answered;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody between a node and the provider gives it tokens that are not what they should be. */
class TokenChecksIT {
  private static final String COOKIE = "q_session";
  private static final String ALGORITHM = "RS256";

  private static ForgedTokens provider;
  private static Node node;
  private static Session browser;

  @BeforeAll
  static void aNodeWhoseProviderIsNotAlone() throws Exception {
    provider = new ForgedTokens(RunningHashi.keycloak().realm());
    node =
        RunningHashi.anotherNode(
            "tokens",
            port ->
                Map.of(
                    "quarkus.oidc.token-path", provider.address("/token"),
                    "quarkus.oidc.jwks-path", provider.address("/certs")));
    RunningHashi.keycloak().leadsBackTo(node);
    node.start();
    browser = PersonAtWork.signedInAnew("nakano").session();
  }

  @AfterAll
  static void theNodeEnds() {
    node.stop();
    provider.close();
  }

  @Test
  @DisplayName("AU-01: what the provider says lets in, and so does the same signed with our key")
  void whatTheProviderSaysLetsIn() {
    provider.forge(UnaryOperator.identity());
    assertThat(letsIn()).isTrue();
    provider.forge(real -> real.with(provider.signed(header(ALGORITHM), real.claims())));
    assertThat(letsIn()).isTrue();
  }

  static Stream<String> forgeries() {
    return forged().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("forgeries")
  @DisplayName("AU-01: a token that is not what it should be lets nobody in")
  void aTokenThatIsNotWhatItShouldBeLetsNobodyIn(String forgery) {
    provider.forge(forged().get(forgery));
    assertThat(letsIn()).as(forgery).isFalse();
  }

  private static Map<String, UnaryOperator<Answered>> forged() {
    long now = Instant.now().getEpochSecond();
    Map<String, UnaryOperator<Answered>> all = new LinkedHashMap<>();
    all.put("unsigned", real -> real.with(ForgedTokens.unsigned(header("none"), real.claims())));
    all.put(
        "unsigned, said to be signed",
        real -> real.with(ForgedTokens.unsigned(header(ALGORITHM), real.claims())));
    all.put(
        "HS256 with the public key",
        real -> real.with(provider.signedWithThePublicKey(header("HS256"), real.claims())));
    all.put(
        "another key under a known name",
        real -> real.with(provider.signedByNobody(header(ALGORITHM), real.claims())));
    all.put(
        "another key with its address",
        real ->
            real.with(
                provider.signedByNobody(
                    header(ALGORITHM)
                        .put("kid", "nobodys")
                        .put("jku", provider.address("/other-keys")),
                    real.claims())));
    all.put(
        "another key within",
        real ->
            real.with(
                provider.signedByNobody(
                    (ObjectNode) header(ALGORITHM).set("jwk", provider.unknownKey()),
                    real.claims())));
    all.put(
        "a key that is a file",
        real ->
            real.with(
                provider.signedByNobody(
                    header(ALGORITHM).put("kid", "../../../../dev/null"), real.claims())));
    all.put("changed afterwards", real -> real.with(withOtherClaims(real)));
    all.put("the access token", real -> real.with(real.access()));
    all.put("another issuer", claims(claims -> claims.put("iss", "http://localhost/realms/other")));
    all.put(
        "for another client", claims(claims -> claims.put("aud", "account").put("azp", "account")));
    all.put("without an audience", claims(claims -> claims.remove("aud")));
    all.put("run out", claims(claims -> claims.put("exp", now - 600).put("iat", now - 900)));
    all.put("without an end", claims(claims -> claims.remove("exp")));
    all.put("not yet good", claims(claims -> claims.put("nbf", now + 3600)));
    all.put("of another request", claims(claims -> claims.put("nonce", "of-another-request")));
    all.put("of no request", claims(claims -> claims.remove("nonce")));
    all.put("of nobody", claims(claims -> claims.remove("sub")));
    return all;
  }

  private static UnaryOperator<Answered> claims(Consumer<ObjectNode> change) {
    return real -> {
      ObjectNode claims = real.claims();
      change.accept(claims);
      return real.with(provider.signed(header(ALGORITHM), claims));
    };
  }

  private static String withOtherClaims(Answered real) {
    String[] signed = provider.signed(header(ALGORITHM), real.claims()).split("\\.");
    ObjectNode claims = real.claims().put("sub", PersonAtWork.of("sato").accountId().toString());
    String[] other = provider.signed(header(ALGORITHM), claims).split("\\.");
    return String.join(".", signed[0], other[1], signed[2]);
  }

  /** The provider remembers her and sends her back at once; what the node makes of it. */
  private static boolean letsIn() {
    HttpResponse<String> answer = browser.arrive(browser.knock(node));
    boolean in = browser.cookies().containsKey(COOKIE);
    assertThat(answer.statusCode()).isEqualTo(in ? 302 : 401);
    int status =
        PersonAtWork.anonymous()
            .at(node)
            .send("GET", "/api/me", null, Map.of("Cookie", browser.cookieHeader()))
            .status();
    assertThat(status == 200).as("%d", status).isEqualTo(in);
    return in;
  }
}
