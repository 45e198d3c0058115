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
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Notes on the request whose verified identity it carries, because {@link Sessions} gets the tokens
 * only encrypted and still has to know whose session it keeps.
 */
@ApplicationScoped
class SessionOwner implements SecurityIdentityAugmentor {
  private static final String KEY = SessionOwner.class.getName();

  private final KnownSessions known;
  private final ClientCertificates certificates;

  SessionOwner(KnownSessions known, ClientCertificates certificates) {
    this.known = known;
    this.certificates = certificates;
  }

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
      certificates.require(request, Subjects.username(token));
      SignIn signIn = Subjects.signIn(identity);
      request.put(KEY, signIn);
      known.note(request, signIn, token);
    }
    return Uni.createFrom().item(identity);
  }

  static SignIn of(RoutingContext request) {
    return Objects.requireNonNull(request.get(KEY), "a session without an identity");
  }
}
