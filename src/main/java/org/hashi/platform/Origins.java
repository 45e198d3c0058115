package org.hashi.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The origins our own pages come from; a page from elsewhere may neither command nor listen. */
@ApplicationScoped
public class Origins {
  private final Set<String> allowed;

  Origins(@ConfigProperty(name = "hashi.origins") List<String> allowed) {
    this.allowed = Set.copyOf(allowed);
  }

  /** Whether {@code origin}, as the browser sent it, is exactly one of ours. */
  public boolean allows(@Nullable String origin) {
    return origin != null && allowed.contains(origin);
  }
}
