package org.hashi.realtime;

import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hashi.platform.Origins;

/**
 * Refuses a socket that a page of another site opens with our cookie; no browser rule does that for
 * sockets.
 */
@ApplicationScoped
public class OnlyOurPagesConnect implements HttpUpgradeCheck {
  private final Origins origins;

  OnlyOurPagesConnect(Origins origins) {
    this.origins = origins;
  }

  @Override
  public Uni<CheckResult> perform(HttpUpgradeContext context) {
    return origins.allows(context.httpRequest().getHeader("Origin"))
        ? CheckResult.permitUpgrade()
        : CheckResult.rejectUpgrade(403);
  }
}
