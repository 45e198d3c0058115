package org.hashi.envelope;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.identity.ProviderProbe;

/** Whether Keycloak has been away for so long that an envelope may be opened. */
@ApplicationScoped
class KeycloakAbsence {
  private static final int LOOKS = 4;

  private final ProviderProbe keycloak;
  private final Clock clock;
  private final Duration after;
  private volatile Instant answered;

  KeycloakAbsence(
      ProviderProbe keycloak,
      Clock clock,
      @ConfigProperty(name = "hashi.envelope.after") Duration after) {
    this.keycloak = keycloak;
    this.clock = clock;
    this.after = after;
    this.answered = clock.instant();
  }

  /** A node that has just started counts from its start. */
  void start(@Observes StartupEvent started, Vertx vertx) {
    vertx.setPeriodic(after.toMillis() / LOOKS, ignored -> look());
  }

  boolean isLong() {
    return keycloak.hasProvider() && answered.plus(after).isBefore(clock.instant());
  }

  private void look() {
    keycloak
        .answers()
        .onSuccess(
            there -> {
              if (there) {
                answered = clock.instant();
              }
            });
  }
}
