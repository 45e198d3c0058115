package org.hashi.torture;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.hashi.journey.PersonAtWork;
import org.hashi.journey.Session;

/** One of the cast, signed in. */
record Person(String username, Session session, UUID accountId, UUID affiliationId) {
  static Person of(String username) {
    return of(username, PersonAtWork::of);
  }

  /** The same person with a session of her own, which may be ended. */
  static Person anew(String username) {
    return of(username, PersonAtWork::signedInAnew);
  }

  /** Keycloak notices only when asked that its connections to the database were lost. */
  private static Person of(String username, Function<String, PersonAtWork> signIn) {
    PersonAtWork at =
        Awaitility.await(username + " is signed in")
            .atMost(Duration.ofSeconds(90))
            .pollDelay(Duration.ZERO)
            .ignoreExceptions()
            .until(() -> signIn.apply(username), signedIn -> true);
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
