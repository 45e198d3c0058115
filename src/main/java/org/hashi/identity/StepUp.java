package org.hashi.identity;

import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Dangerous steps ask who is there once more (再認証): a session may be older than the person's
 * presence. Keycloak asks; what it says in {@code acr} and {@code auth_time} is checked here, since
 * the address it was sent with went through the browser.
 */
public final class StepUp {
  /** How long an answer is good for; the same as in the realm. */
  public static final Duration GOOD_FOR = Duration.ofMinutes(5);

  /** The level, as the realm's {@code acr.loa.map} names it. */
  static final String LEVEL = "step";

  private StepUp() {}

  /**
   * Fails unless the caller proved within the last minutes that it is he. To be asked after his
   * right: whoever may not do a thing learns nothing from being asked.
   */
  public static void require(Tx tx, Caller caller) {
    Instant at = caller.steppedUpAt();
    if (at == null || at.plus(GOOD_FOR).isBefore(tx.now())) {
      throw new IdentityProblem.StepUpNeeded();
    }
  }

  /** When the person behind a token was last asked at this level, null when that was not so. */
  static @Nullable Instant at(JsonWebToken token) {
    return LEVEL.equals(token.getClaim("acr")) && token.getClaim("auth_time") instanceof Number at
        ? Instant.ofEpochSecond(at.longValue())
        : null;
  }
}
