package org.hashi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hashi.ground.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody finds something half made: people wait until the start has prepared everything. */
@QuarkusTest
@WithTestResource(Postgres.class)
class OpeningTest {
  private final HttpClient http = HttpClient.newHttpClient();
  private final CompletableFuture<Void> preparation = new CompletableFuture<>();
  @Inject Opening opening;

  @BeforeEach
  void prepare() {
    opening.after(preparation);
  }

  @AfterEach
  void open() {
    opening.after(CompletableFuture.completedFuture(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/demo", "/api/me", "/api/login", "/ws", "/assets/x.js"})
  void aPageThatAsksTooEarlyIsToldToWait(String path) throws Exception {
    HttpResponse<String> answer = get(path, "*/*");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("3");
    assertThat(answer.body()).contains("\"code\":\"preparing\"", "準備しています");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/channels", "/api/login?to=/"})
  void whoLooksTooEarlySeesAPageThatComesBackByItself(String path) throws Exception {
    HttpResponse<String> answer = get(path, "text/html,*/*");
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).contains("準備しています", "http-equiv=\"refresh\"");
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
  }

  @Test
  void theOperatorSeesWhenItOpens() throws Exception {
    assertThat(ready()).isEqualTo(503);
    preparation.complete(null);
    assertThat(ready()).isEqualTo(200);
    assertThat(get("/api/code-lists", "*/*").statusCode()).isEqualTo(200);
  }

  @Test
  void whatCouldNotBePreparedNeverOpens() throws Exception {
    preparation.completeExceptionally(new IllegalStateException());
    assertThat(ready()).isEqualTo(503);
    assertThat(get("/api/code-lists", "*/*").statusCode()).isEqualTo(503);
  }

  private int ready() throws Exception {
    return ask(port("quarkus.management.test-port"), "/q/health/ready", "*/*").statusCode();
  }

  private HttpResponse<String> get(String path, String accept) throws Exception {
    return ask(port("quarkus.http.test-port"), path, accept);
  }

  private HttpResponse<String> ask(int port, String path, String accept) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + port + path);
    return http.send(
        HttpRequest.newBuilder(address).header("Accept", accept).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static int port(String setting) {
    return ConfigProvider.getConfig().getValue(setting, Integer.class);
  }
}
