package org.hashi.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** The credentials in Keycloak. Only their names come out, never a secret. */
@ApplicationScoped
class KeycloakCredentials {
  private static final String NEW_AUTHENTICATOR = "CONFIGURE_TOTP";
  private static final String NEW_PASSWORD = "UPDATE_PASSWORD";

  private final KeycloakCalls keycloak;
  private final ObjectMapper json;

  KeycloakCredentials(KeycloakCalls keycloak, ObjectMapper json) {
    this.keycloak = keycloak;
    this.json = json;
  }

  Uni<List<CredentialView>> of(UUID accountId) {
    return keycloak.answered(() -> now(accountId));
  }

  Uni<Void> remove(UUID accountId, String credentialId) {
    return keycloak.answered(() -> removeNow(accountId, List.of(credentialId))).replaceWithVoid();
  }

  /** Takes away what lies on devices, and has a new one set up after the next sign-in. */
  Uni<Void> loseFactors(UUID accountId) {
    return keycloak
        .answered(
            () -> {
              require(accountId, NEW_AUTHENTICATOR);
              return lose(accountId, now(accountId).stream().filter(one -> one.kind().isFactor()));
            })
        .replaceWithVoid();
  }

  /** Takes away everything, and has all of it chosen anew by who knows this password. */
  Uni<Void> loseAll(UUID accountId, String temporaryPassword) {
    return keycloak
        .answered(
            () -> {
              require(accountId, NEW_AUTHENTICATOR, NEW_PASSWORD);
              keycloak
                  .user(accountId)
                  .resetPassword(TemporaryPassword.credential(temporaryPassword));
              return lose(
                  accountId,
                  now(accountId).stream().filter(one -> one.kind() != CredentialKind.PASSWORD));
            })
        .replaceWithVoid();
  }

  private boolean lose(UUID accountId, java.util.stream.Stream<CredentialView> lost) {
    removeNow(accountId, lost.map(CredentialView::credentialId).toList());
    keycloak.user(accountId).logout();
    return true;
  }

  private boolean removeNow(UUID accountId, List<String> credentialIds) {
    for (String id : credentialIds) {
      KeycloakCalls.unlessGone(() -> keycloak.user(accountId).removeCredential(id));
    }
    return true;
  }

  private void require(UUID accountId, String... actions) {
    UserResource resource = keycloak.user(accountId);
    UserRepresentation user = resource.toRepresentation();
    TreeSet<String> required = new TreeSet<>(user.getRequiredActions());
    required.addAll(List.of(actions));
    user.setRequiredActions(List.copyOf(required));
    resource.update(user);
  }

  private List<CredentialView> now(UUID accountId) {
    return keycloak.user(accountId).credentials().stream()
        .map(this::view)
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<CredentialView> view(CredentialRepresentation from) {
    return CredentialKind.ofKeycloak(from.getType())
        .map(
            kind ->
                new CredentialView(
                    from.getId(),
                    kind,
                    from.getUserLabel(),
                    Instant.ofEpochMilli(from.getCreatedDate()),
                    kind == CredentialKind.RECOVERY_CODES ? remaining(from) : null));
  }

  private @Nullable Integer remaining(CredentialRepresentation codes) {
    try {
      return json.readTree(codes.getCredentialData()).path("remainingCodes").asInt();
    } catch (JsonProcessingException unknown) {
      return null;
    }
  }
}
