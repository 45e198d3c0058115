package org.hashi.identity;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.jwt.Claims;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Maps the identity provider's subject to our account id. */
public final class Subjects {
  private static final String STEPPED_UP_AT = "hashi.stepped-up-at";

  /** What ends a socket with the identity it was opened with. */
  private static final String EXPIRES = "quarkus.identity.expire-time";

  private Subjects() {}

  /** The caller behind a verified identity. */
  public static Caller caller(SecurityIdentity identity) {
    return new Caller(signIn(identity).accountId(), steppedUpAt(identity));
  }

  /** The sign-in behind a verified identity. */
  public static SignIn signIn(SecurityIdentity identity) {
    return switch (identity.getPrincipal()) {
      case SignIn known -> known;
      case JsonWebToken token -> new SignIn(accountId(token.getSubject()), token.getClaim("sid"));
      default -> throw new IllegalStateException("an identity without a token");
    };
  }

  /**
   * An identity that {@link #caller} and {@link #signIn} understand.
   *
   * @param expires in seconds since 1970
   * @param steppedUpAt as in {@link Caller}
   */
  public static SecurityIdentity identity(
      SignIn signIn, long expires, @Nullable Instant steppedUpAt) {
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder().setPrincipal(signIn).addAttribute(EXPIRES, expires);
    return steppedUpAt == null
        ? identity.build()
        : identity.addAttribute(STEPPED_UP_AT, steppedUpAt).build();
  }

  /** The name the person behind a token signs in with. */
  static @Nullable String username(JsonWebToken token) {
    return token.getClaim(Claims.preferred_username);
  }

  private static @Nullable Instant steppedUpAt(SecurityIdentity identity) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? StepUp.at(token)
        : identity.getAttribute(STEPPED_UP_AT);
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
