package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The switch that has browsers show a certificate, with the shipped proxy in front of a node. */
class ClientCertificatesIT {
  private static final String SUBJECT = "X-Client-Subject";

  @TempDir private static Path tls;
  private static Authority authority;
  private static Authority stranger;
  private static Node node;
  private static TlsProxy proxy;

  @BeforeAll
  static void aProxyThatAsksForCertificates() throws Exception {
    assumeThat(TlsProxy.isInstalled()).as("./hashi test --prepare installs nginx").isTrue();
    authority = new Authority(tls, "iryo-renkei-ca");
    stranger = new Authority(tls, "betsu-no-ca");
    authority.issue("server", "CN=localhost", "san=dns:localhost");
    authority.issue("sato", "CN=sato,O=上越市\\, センター");
    authority.issue("honma", "CN=honma");
    authority.issue("lost", "CN=sato");
    stranger.issue("sato", "CN=sato");
    Files.copy(authority.certificateOf("server"), tls.resolve("fullchain.pem"));
    Files.copy(authority.keyOf("server"), tls.resolve("privkey.pem"));
    Files.copy(authority.certificate(), tls.resolve("clients-ca.pem"));
    Files.copy(authority.revoked("lost"), tls.resolve("clients-crl.pem"));
    node =
        RunningHashi.anotherNode(
            "certificates",
            port ->
                Map.of(
                    "hashi.client-certificates", "personal",
                    "quarkus.http.proxy.proxy-address-forwarding", "true"));
    node.start();
    proxy = new TlsProxy(tls, "client-certificates-personal.conf", node);
  }

  @AfterAll
  static void theProxyEnds() {
    if (proxy != null) {
      proxy.close();
      node.stop();
    }
  }

  @Test
  @DisplayName("AU-10: with her own certificate a person gets in, and again with the next request")
  void withHerOwnCertificateAPersonGetsIn() throws Exception {
    SSLContext own = authority.as(authority, "sato");
    assertThat(me(own, "sato", Map.of()).statusCode()).isEqualTo(200);
    HttpResponse<String> again = me(own, "sato", Map.of());
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  @Test
  @DisplayName("AU-10: a session is worth nothing with the certificate of a colleague")
  void aSessionIsWorthNothingWithTheCertificateOfAColleague() throws Exception {
    SSLContext colleague = authority.as(authority, "honma");
    for (int times = 0; times < 2; times++) {
      assertRefused(me(colleague, "sato", Map.of()));
      assertThat(me(authority.as(authority, "sato"), "sato", Map.of()).statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {SUBJECT, "x-client-subject", "X-CLIENT-SUBJECT"})
  @DisplayName("AU-10: what a browser says of its certificate itself does not get through")
  void whatABrowserSaysItselfDoesNotGetThrough(String header) throws Exception {
    Map<String, String> claim = Map.of(header, "CN=sato");
    assertRefused(me(authority.as(authority, "honma"), "sato", claim));
  }

  @Test
  @DisplayName("AU-10: past the proxy there is no certificate, and nobody gets in")
  void pastTheProxyNobodyGetsIn() {
    PersonAtWork sato = PersonAtWork.of("sato").at(node);
    assertThat(sato.get("/api/me").tellsNothing().status()).isEqualTo(403);
  }

  @Test
  @DisplayName("AU-10: no certificate, one of another authority, one that was revoked: refused")
  void whoHasNoGoodCertificateIsRefused() throws Exception {
    for (SSLContext bad :
        new SSLContext[] {
          authority.asNobody(), authority.as(stranger, "sato"), authority.as(authority, "lost")
        }) {
      HttpResponse<String> answer = me(bad, "sato", Map.of());
      assertThat(answer.statusCode()).as("nginx, before it asks the node").isEqualTo(400);
      assertThat(answer.body()).contains("certificate").doesNotContain("accountId");
    }
  }

  @Test
  @DisplayName("AU-10: less than TLS 1.3 is not spoken")
  void lessThanTls13IsNotSpoken() {
    SSLParameters old = new SSLParameters();
    old.setProtocols(new String[] {"TLSv1.2"});
    assertThatThrownBy(
            () -> {
              SSLContext both = authority.as(authority, "sato");
              HttpClient client =
                  HttpClient.newBuilder().sslContext(both).sslParameters(old).build();
              client.send(asking("sato", Map.of()), HttpResponse.BodyHandlers.ofString());
            })
        .isInstanceOf(SSLException.class);
  }

  private static void assertRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(Json.read(answer.body()).path("code").asText()).isEqualTo("certificate-of-another");
    assertThat(answer.body()).doesNotContain("accountId");
  }

  private static HttpResponse<String> me(
      SSLContext browser, String cookiesOf, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpClient client = HttpClient.newBuilder().sslContext(browser).build();
    return client.send(asking(cookiesOf, headers), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpRequest asking(String cookiesOf, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(proxy.origin() + "/api/me"))
            .timeout(Duration.ofSeconds(30))
            .header("Cookie", PersonAtWork.of(cookiesOf).session().cookieHeader());
    headers.forEach(request::header);
    return request.build();
  }
}
