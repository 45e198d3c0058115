package org.hashi.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Waits for the provider only so long: one that hangs must not keep people waiting with it. */
@ApplicationScoped
@Unremovable
class ProviderPatience implements OidcRequestFilter {
  private static final Duration LONGEST = Duration.ofSeconds(4);

  @Override
  public Uni<Void> filter(OidcRequestFilterContext context) {
    context.request().timeout(LONGEST.toMillis());
    return Uni.createFrom().voidItem();
  }
}
