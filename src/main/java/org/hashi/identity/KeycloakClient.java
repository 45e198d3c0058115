package org.hashi.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;
import org.keycloak.admin.client.resource.RealmResource;

/** Keycloak's admin client, made when it is first asked for and kept. */
@ApplicationScoped
class KeycloakClient {
  private final Optional<String> server;
  private final Optional<String> secret;
  private final String realm;
  private final String clientId;
  private @Nullable Keycloak keycloak;

  KeycloakClient(
      @ConfigProperty(name = "quarkus.keycloak.admin-client.server-url") Optional<String> server,
      @ConfigProperty(name = "quarkus.keycloak.admin-client.client-secret") Optional<String> secret,
      @ConfigProperty(name = "quarkus.keycloak.admin-client.realm") String realm,
      @ConfigProperty(name = "quarkus.keycloak.admin-client.client-id") String clientId) {
    this.server = server;
    this.secret = secret;
    this.realm = realm;
    this.clientId = clientId;
  }

  /** Our realm. Asking it anything waits. */
  synchronized RealmResource realm() {
    Keycloak known = keycloak;
    if (known == null) {
      known =
          KeycloakBuilder.builder()
              .serverUrl(server.orElseThrow(IdentityProblem.DirectoryUnavailable::new))
              .realm(realm)
              .clientId(clientId)
              .clientSecret(secret.orElse(null))
              .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
              .build();
      keycloak = known;
    }
    return known.realm(realm);
  }
}
