package org.hashi.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Knows again whose session it is, until its token runs out, so that the tokens are not decrypted
 * and verified with every request. Whether the session still stands, and whose it is, is asked of
 * the database every time: what is remembered alone lets nobody in.
 */
@ApplicationScoped
class KnownSessions implements HttpAuthenticationMechanism {
  static final String COOKIE = "q_session";
  private static final int MOST = 100_000;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /**
   * @param username the name the person signed in with
   * @param expires when the token runs out that said so, in seconds since 1970
   * @param steppedUpAt as in {@link Caller}
   */
  private record Known(
      SignIn signIn, @Nullable String username, long expires, @Nullable Instant steppedUpAt) {}

  private final Cache<Buffer, Known> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();
  private final SessionStore store;
  private final ClientCertificates certificates;
  private final Clock clock;
  private final Set<String> ofProvider;

  KnownSessions(
      SessionStore store,
      ClientCertificates certificates,
      Clock clock,
      @ConfigProperty(name = "quarkus.oidc.authentication.redirect-path") String signInPath,
      @ConfigProperty(name = "quarkus.oidc.logout.path") String logoutPath) {
    this.store = store;
    this.certificates = certificates;
    this.clock = clock;
    this.ofProvider = Set.of(signInPath, logoutPath);
  }

  /** Before the one that opens tokens; that one goes on whenever this one knows nothing. */
  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 100;
  }

  /** Notes whose session the request carries, as its tokens just proved. */
  void note(RoutingContext request, SignIn signIn, JsonWebToken token) {
    Cookie cookie = request.request().getCookie(COOKIE);
    if (cookie != null) {
      known.put(
          Handle.hash(cookie.getValue()),
          new Known(signIn, Subjects.username(token), token.getExpirationTime(), StepUp.at(token)));
    }
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager providers) {
    Cookie cookie = context.request().getCookie(COOKIE);
    if (cookie == null || ofProvider.contains(context.normalizedPath())) {
      return Uni.createFrom().nullItem();
    }
    Buffer hash = Handle.hash(cookie.getValue());
    Known session = stillValid(hash);
    return session == null
        ? Uni.createFrom().nullItem()
        : store
            .owner(hash)
            .onFailure()
            .transform(silent -> new IdentityProblem.SessionsUnavailable())
            .map(owner -> session.signIn().equals(owner) ? entering(session, context) : null);
  }

  private SecurityIdentity entering(Known session, RoutingContext context) {
    certificates.require(context, session.username());
    return identity(session);
  }

  private @Nullable Known stillValid(Buffer hash) {
    Known session = known.getIfPresent(hash);
    return session != null && session.expires() > clock.instant().getEpochSecond() ? session : null;
  }

  private static SecurityIdentity identity(Known session) {
    return Subjects.identity(session.signIn(), session.expires(), session.steppedUpAt());
  }

  /** Asks nobody to sign in: the other one does. */
  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().optional(Optional.empty());
  }
}
