package org.hashi.identity;

import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time somebody signed in.
 *
 * @param login the identity provider's id of it, which every renewal of the session keeps; null if
 *     it has none, and then all the account's sign-ins are one
 */
public record SignIn(UUID accountId, @Nullable String login) implements Principal {
  /** The account's id: people's names are not for logs. */
  @Override
  public String getName() {
    return accountId.toString();
  }

  /** Whether both may be the same. */
  public boolean matches(SignIn other) {
    return accountId.equals(other.accountId)
        && (login == null || other.login == null || login.equals(other.login));
  }
}
