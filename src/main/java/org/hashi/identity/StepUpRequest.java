package org.hashi.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells Keycloak which level is asked for, and what else to do while the person is there. */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.OIDC_AUTHORIZATION)
class StepUpRequest implements OidcRedirectFilter {
  @Override
  public void filter(OidcRedirectContext context) {
    if (context.routingContext().normalizedPath().equals(StepUpNavigation.PATH)) {
      context.additionalQueryParams().add("acr_values", StepUp.LEVEL);
      StepUpAction.of(context.routingContext().queryParams().get(StepUpNavigation.ACTION))
          .ifPresent(one -> context.additionalQueryParams().add("kc_action", one.keycloak()));
    }
  }
}
