package org.hashi.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.OidcRedirectFilter;
import io.quarkus.oidc.Redirect;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;

/** Marks the address that a person comes back to, so that he is not sent away from it again. */
@ApplicationScoped
@Unremovable
@Redirect(Redirect.Location.LOCAL_ENDPOINT_CALLBACK)
class StepUpReturn implements OidcRedirectFilter {
  @Override
  public void filter(OidcRedirectContext context) {
    if (URI.create(context.redirectUri()).getPath().equals(StepUpNavigation.PATH)) {
      context.additionalQueryParams().add(StepUpNavigation.BACK, "true");
    }
  }
}
