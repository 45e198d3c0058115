package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.resource.RealmResource;
import org.keycloak.admin.client.resource.UserResource;

/**
 * Reaches Keycloak through its admin client, which waits: on a worker thread. The client is one for
 * all: the framework's own lives as long as a request and takes leave of Keycloak at its end, on
 * the thread that serves everybody; a Keycloak that hangs would hold the node.
 */
@ApplicationScoped
class KeycloakCalls {
  private static final Logger LOG = Logger.getLogger(KeycloakCalls.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final KeycloakClient client;

  KeycloakCalls(Vertx vertx, KeycloakClient client) {
    this.vertx = vertx;
    this.client = client;
  }

  /** Our realm; only within what {@link #aside}, {@link #told} and {@link #answered} run. */
  RealmResource realm() {
    return client.realm();
  }

  /** One of its users, as {@link #realm}. */
  UserResource user(UUID accountId) {
    return realm().users().get(accountId.toString());
  }

  /** Waits on a worker thread and goes on where it was asked: only there a transaction may open. */
  <T> Uni<T> aside(Callable<T> waiting) {
    return Uni.createFrom()
        .completionStage(() -> vertx.executeBlocking(waiting, false).toCompletionStage());
  }

  /**
   * Whether Keycloak could be told. Nobody waits long for this; what is not there any more needs no
   * ending.
   */
  Uni<Boolean> told(Runnable asking) {
    return soon(aside(() -> unlessGone(asking))).onFailure().recoverWithItem(false);
  }

  /** Keycloak's answer, which is needed: without it nothing goes on. */
  <T> Uni<T> answered(Callable<T> asking) {
    return soon(aside(asking))
        .onFailure(failure -> !(failure instanceof IdentityProblem))
        .transform(failure -> new IdentityProblem.DirectoryUnavailable());
  }

  private static <T> Uni<T> soon(Uni<T> asking) {
    return asking
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure(failure -> !(failure instanceof IdentityProblem))
        .invoke(failure -> LOG.errorf("Keycloak was not told: %s", failure.getClass().getName()));
  }

  static boolean unlessGone(Runnable asking) {
    try {
      asking.run();
    } catch (WebApplicationException refused) {
      if (refused.getResponse().getStatus() != 404) {
        throw refused;
      }
    }
    return true;
  }
}
