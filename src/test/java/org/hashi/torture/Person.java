package org.hashi.torture;

import java.util.UUID;
import org.hashi.journey.PersonAtWork;
import org.hashi.journey.Session;

/** One of the cast, signed in. */
record Person(String username, Session session, UUID accountId, UUID affiliationId) {
  static Person of(String username) {
    return of(username, PersonAtWork.of(username));
  }

  /** The same person with a session of her own, which may be ended. */
  static Person anew(String username) {
    return of(username, PersonAtWork.signedInAnew(username));
  }

  private static Person of(String username, PersonAtWork at) {
    return new Person(username, at.session(), at.accountId(), UUID.fromString(at.affiliationId()));
  }

  /** A name for the session that tells nothing of it. */
  String sessionName() {
    return username + "-" + Integer.toHexString(System.identityHashCode(session));
  }

  @Override
  public String toString() {
    return username;
  }
}
