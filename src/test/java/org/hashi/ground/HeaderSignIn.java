package org.hashi.ground;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Signs in whom a header names, where tests ask over HTTP and Keycloak is not the matter. He has
 * just proved that it is he: StepUpIT asks those who have not.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class HeaderSignIn implements HttpAuthenticationMechanism {
  static final String HEADER = "X-Test-Subject";

  private record Token(String subject) implements JsonWebToken {
    @Override
    public String getName() {
      return subject;
    }

    @Override
    public Set<String> getClaimNames() {
      return Set.of("sub", "acr", "auth_time");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String name) {
      return (T)
          switch (name) {
            case "sub" -> subject;
            case "acr" -> "step";
            case "auth_time" -> Instant.now().getEpochSecond();
            default -> null;
          };
    }
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identities) {
    String subject = context.request().getHeader(HEADER);
    return subject == null
        ? Uni.createFrom().nullItem()
        : Uni.createFrom()
            .item(QuarkusSecurityIdentity.builder().setPrincipal(new Token(subject)).build());
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401));
  }
}
