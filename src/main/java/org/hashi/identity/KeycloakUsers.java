package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.keycloak.admin.client.CreatedResponseUtil;
import org.keycloak.representations.idm.UserRepresentation;

/** The users in Keycloak: making them, shutting them out, ending what they opened. */
@ApplicationScoped
class KeycloakUsers {
  private static final Logger LOG = Logger.getLogger(KeycloakUsers.class);
  private static final int SERVER_ERROR = 500;

  private final KeycloakCalls keycloak;

  KeycloakUsers(KeycloakCalls keycloak) {
    this.keycloak = keycloak;
  }

  Uni<Invitation> create(Invite invite) {
    return keycloak.aside(() -> createNow(invite));
  }

  /** Ends sign-ins, refresh tokens and the single sign-on included; whether it could be told. */
  Uni<Boolean> endSessions(Collection<SignIn> ended) {
    List<String> logins = ended.stream().map(SignIn::login).filter(Objects::nonNull).toList();
    return logins.isEmpty() ? Uni.createFrom().item(true) : keycloak.told(() -> endNow(logins));
  }

  /** Lets the user in no more and ends all that is open; whether it could be told. */
  Uni<Boolean> disable(UUID accountId) {
    return keycloak.told(
        () -> {
          enableNow(accountId, false);
          keycloak.user(accountId).logout();
        });
  }

  /** Lets the user in again. */
  Uni<Void> enable(UUID accountId) {
    return keycloak
        .told(() -> enableNow(accountId, true))
        .invoke(
            told -> {
              if (!told) {
                throw new IdentityProblem.DirectoryUnavailable();
              }
            })
        .replaceWithVoid();
  }

  Uni<Void> delete(UUID accountId) {
    return keycloak.aside(() -> deleteNow(accountId)).replaceWithVoid();
  }

  private void endNow(List<String> logins) {
    for (String login : logins) {
      KeycloakCalls.unlessGone(() -> keycloak.realm().deleteSession(login, false));
    }
  }

  private void enableNow(UUID accountId, boolean enabled) {
    UserRepresentation user = keycloak.user(accountId).toRepresentation();
    user.setEnabled(enabled);
    keycloak.user(accountId).update(user);
  }

  private int deleteNow(UUID accountId) {
    try (Response answer = keycloak.realm().users().delete(accountId.toString())) {
      return answer.getStatus();
    }
  }

  private Invitation createNow(Invite invite) {
    String password = TemporaryPassword.anew();
    try (Response answer = createdOnceMore(user(invite, password))) {
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

  /**
   * After its database was away the first request on a broken connection fails, and no other does.
   */
  private Response createdOnceMore(UserRepresentation user) {
    Response answer = keycloak.realm().users().create(user);
    if (answer.getStatus() < SERVER_ERROR) {
      return answer;
    }
    answer.close();
    LOG.warnf("Keycloak failed to create a user: status=%d", answer.getStatus());
    return keycloak.realm().users().create(user);
  }

  private static UserRepresentation user(Invite invite, String password) {
    UserRepresentation user = new UserRepresentation();
    user.setUsername(invite.username());
    user.setEmail(invite.email());
    user.setLastName(invite.name());
    user.setEnabled(true);
    user.setRequiredActions(List.of("UPDATE_PASSWORD", "CONFIGURE_TOTP"));
    user.setCredentials(List.of(TemporaryPassword.credential(password)));
    return user;
  }
}
