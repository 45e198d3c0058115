package org.hashi.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The caller of the request at hand. */
@RequestScoped
public class CurrentCaller {
  private final SecurityIdentity identity;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /** The signed-in caller; the paths under {@code /api} let no other request in. */
  public Caller get() {
    return Subjects.caller(identity);
  }

  /** The sign-in the request came with. */
  public SignIn signIn() {
    return Subjects.signIn(identity);
  }
}
