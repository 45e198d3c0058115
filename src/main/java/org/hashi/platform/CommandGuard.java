package org.hashi.platform;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses commands that another site could have made the browser send: a command carries a header
 * that only a script of our own origin can set, and no foreign Origin or Sec-Fetch-Site.
 */
final class CommandGuard {
  private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
  private final Origins origins;

  CommandGuard(Origins origins) {
    this.origins = origins;
  }

  @ServerRequestFilter(preMatching = true)
  public @Nullable Response check(ContainerRequestContext request) {
    if (READS.contains(request.getMethod()) || fromOurPage(request)) {
      return null;
    }
    return ProblemJson.of(403, "forbidden-origin", "この画面からの操作として確認できません。", java.util.List.of())
        .response();
  }

  private boolean fromOurPage(ContainerRequestContext request) {
    String origin = request.getHeaderString("Origin");
    String site = request.getHeaderString("Sec-Fetch-Site");
    return "JavaScript".equals(request.getHeaderString("X-Requested-With"))
        && (origin == null || origins.allows(origin))
        && (site == null || "same-origin".equals(site));
  }
}
