package org.hashi.identity;

import io.quarkus.arc.Arc;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.platform.CurrentAccount;
import org.jspecify.annotations.Nullable;

/** The account behind the request at hand. */
@ApplicationScoped
class Requester implements CurrentAccount {
  private final CurrentIdentityAssociation association;

  Requester(CurrentIdentityAssociation association) {
    this.association = association;
  }

  @Override
  public @Nullable UUID accountId() {
    if (!Arc.container().requestContext().isActive()) {
      return null;
    }
    SecurityIdentity identity = association.getIdentity();
    return identity.isAnonymous() ? null : Subjects.caller(identity).accountId();
  }
}
