package org.hashi.identity;

import io.quarkus.security.identity.SecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Maps the identity provider's subject to our account id. */
public final class Subjects {
  private Subjects() {}

  /** The caller behind a verified identity. */
  public static Caller caller(SecurityIdentity identity) {
    if (identity.getPrincipal() instanceof JsonWebToken token) {
      return new Caller(accountId(token.getSubject()));
    }
    throw new IllegalStateException("an identity without a token");
  }

  /** The sign-in behind a verified identity. */
  public static SignIn signIn(SecurityIdentity identity) {
    String login =
        identity.getPrincipal() instanceof JsonWebToken token ? token.getClaim("sid") : null;
    return new SignIn(caller(identity).accountId(), login);
  }

  /** Keycloak's subjects are UUIDs and serve as account ids; others are mapped for good. */
  public static UUID accountId(String subject) {
    try {
      return UUID.fromString(subject);
    } catch (IllegalArgumentException otherProvider) {
      return UUID.nameUUIDFromBytes(subject.getBytes(StandardCharsets.UTF_8));
    }
  }
}
