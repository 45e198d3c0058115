package org.hashi.identity;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Notes on the request whose verified identity it carries, because {@link Sessions} gets the tokens
 * only encrypted and still has to know whose session it keeps.
 */
@ApplicationScoped
class SessionOwner implements SecurityIdentityAugmentor {
  /**
   * Whose session it is.
   *
   * @param login the identity provider's id of the sign-in; a renewed session keeps it
   */
  record Owner(UUID accountId, @Nullable String login) {}

  private static final String KEY = SessionOwner.class.getName();

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    return augment(identity, context, Map.of());
  }

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity,
      AuthenticationRequestContext context,
      Map<String, Object> attributes) {
    RoutingContext request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
    if (request != null && identity.getPrincipal() instanceof JsonWebToken token) {
      request.put(KEY, new Owner(Subjects.caller(identity).accountId(), token.getClaim("sid")));
    }
    return Uni.createFrom().item(identity);
  }

  static Owner of(RoutingContext request) {
    return Objects.requireNonNull(request.get(KEY), "a session without an identity");
  }
}
