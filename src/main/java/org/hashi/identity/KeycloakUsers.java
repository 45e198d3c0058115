package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The users in Keycloak, reached through its admin client on a worker thread. */
@ApplicationScoped
class KeycloakUsers {
  private static final Logger LOG = Logger.getLogger(KeycloakUsers.class);
  private static final int PASSWORD_BYTES = 15;
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Vertx vertx;
  private final Instance<Keycloak> keycloak;
  private final Instance<RequestContextController> requests;
  private final String realm;
  private final SecureRandom random = new SecureRandom();

  KeycloakUsers(
      Vertx vertx,
      Instance<Keycloak> keycloak,
      Instance<RequestContextController> requests,
      @ConfigProperty(name = "quarkus.keycloak.admin-client.realm", defaultValue = "hashi")
          String realm) {
    this.vertx = vertx;
    this.keycloak = keycloak;
    this.requests = requests;
    this.realm = realm;
  }

  Uni<Invitation> create(Invite invite) {
    return aside(() -> createNow(invite));
  }

  /** Ends sign-ins, refresh tokens and the single sign-on included; whether it could be told. */
  Uni<Boolean> endSessions(Collection<SignIn> ended) {
    List<String> logins = ended.stream().map(SignIn::login).filter(Objects::nonNull).toList();
    return logins.isEmpty() ? Uni.createFrom().item(true) : told(() -> endNow(logins));
  }

  /** Lets the user in no more and ends all that is open; whether it could be told. */
  Uni<Boolean> disable(UUID accountId) {
    return told(
        () -> {
          enableNow(accountId, false);
          user(accountId).logout();
        });
  }

  /** Lets the user in again. */
  Uni<Void> enable(UUID accountId) {
    return told(() -> enableNow(accountId, true))
        .invoke(
            told -> {
              if (!told) {
                throw new IdentityProblem.DirectoryUnavailable();
              }
            })
        .replaceWithVoid();
  }

  Uni<Void> delete(UUID accountId) {
    return aside(() -> deleteNow(accountId)).replaceWithVoid();
  }

  /** Waits on a worker thread and goes on where it was asked: only there a transaction may open. */
  private <T> Uni<T> aside(Callable<T> waiting) {
    return Uni.createFrom()
        .completionStage(
            () -> vertx.executeBlocking(() -> asRequest(waiting), false).toCompletionStage());
  }

  /** The client lives as long as a request, and a sign-in that is turned away is none yet. */
  private <T> T asRequest(Callable<T> waiting) throws Exception {
    RequestContextController request = requests.get();
    boolean began = request.activate();
    try {
      return waiting.call();
    } finally {
      if (began) {
        request.deactivate();
      }
    }
  }

  /** Nobody waits long for this. What is not there any more needs no ending. */
  private Uni<Boolean> told(Runnable asking) {
    return aside(() -> unlessGone(asking))
        .ifNoItem()
        .after(PATIENCE)
        .fail()
        .onFailure()
        .invoke(failure -> LOG.errorf("Keycloak was not told: %s", failure.getClass().getName()))
        .onFailure()
        .recoverWithItem(false);
  }

  private void endNow(List<String> logins) {
    for (String login : logins) {
      unlessGone(() -> keycloak.get().realm(realm).deleteSession(login, false));
    }
  }

  private static boolean unlessGone(Runnable asking) {
    try {
      asking.run();
    } catch (WebApplicationException refused) {
      if (refused.getResponse().getStatus() != 404) {
        throw refused;
      }
    }
    return true;
  }

  private void enableNow(UUID accountId, boolean enabled) {
    UserRepresentation user = user(accountId).toRepresentation();
    user.setEnabled(enabled);
    user(accountId).update(user);
  }

  private UserResource user(UUID accountId) {
    return keycloak.get().realm(realm).users().get(accountId.toString());
  }

  private int deleteNow(UUID accountId) {
    try (Response answer = keycloak.get().realm(realm).users().delete(accountId.toString())) {
      return answer.getStatus();
    }
  }

  private Invitation createNow(Invite invite) {
    String password = temporaryPassword();
    try (Response answer = keycloak.get().realm(realm).users().create(user(invite, password))) {
      if (answer.getStatus() == 409) {
        throw new IdentityProblem.UsernameTaken();
      }
      return new Invitation(
          Subjects.accountId(CreatedResponseUtil.getCreatedId(answer)),
          invite.username(),
          password);
    } catch (IdentityProblem expected) {
      throw expected;
    } catch (RuntimeException failure) {
      LOG.errorf("Keycloak refused to create a user: %s", failure.getClass().getName());
      throw new IdentityProblem.DirectoryUnavailable();
    }
  }

  private static UserRepresentation user(Invite invite, String password) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(invite.username());
    user.setEmail(invite.email());
    user.setLastName(invite.name());
    user.setEnabled(true);
    user.setRequiredActions(List.of("UPDATE_PASSWORD", "CONFIGURE_TOTP"));
    user.setCredentials(List.of(temporary(password)));
    return user;
  }

  private static CredentialRepresentation temporary(String password) {
    CredentialRepresentation credential = new CredentialRepresentation();
    credential.setType(CredentialRepresentation.PASSWORD);
    credential.setValue(password);
    credential.setTemporary(true);
    return credential;
  }

  /** The tail satisfies the realm's password policy, the rest is the secret. */
  private String temporaryPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "-1a";
  }
}
