package org.hashi.envelope;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether Keycloak has been away for so long that an envelope may be opened. */
@ApplicationScoped
class KeycloakAbsence {
  private static final long PATIENCE_MS = 2_000;
  private static final int SERVER_FAILED = 500;
  private static final int LOOKS = 4;

  private final HttpClient http;
  private final Clock clock;
  private final Optional<String> provider;
  private final Duration after;
  private volatile Instant answered;

  KeycloakAbsence(
      Vertx vertx,
      Clock clock,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> provider,
      @ConfigProperty(name = "hashi.envelope.after") Duration after) {
    this.http = vertx.createHttpClient();
    this.clock = clock;
    this.provider = provider;
    this.after = after;
    this.answered = clock.instant();
  }

  /** A node that has just started counts from its start. */
  void start(@Observes StartupEvent started, Vertx vertx) {
    provider.ifPresent(
        address -> vertx.setPeriodic(after.toMillis() / LOOKS, ignored -> look(address)));
  }

  boolean isLong() {
    return provider.isPresent() && answered.plus(after).isBefore(clock.instant());
  }

  private void look(String address) {
    http.request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(address + "/.well-known/openid-configuration")
                .setTimeout(PATIENCE_MS)
                .setConnectTimeout(PATIENCE_MS))
        .compose(HttpClientRequest::send)
        .onSuccess(
            answer -> {
              if (answer.statusCode() < SERVER_FAILED) {
                answered = clock.instant();
              }
            });
  }
}
