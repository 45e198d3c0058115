package org.hashi.identity;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationRedirectException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.SecureRandom;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.platform.Background;
import org.hashi.platform.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * The sessions, kept in the database with their tokens encrypted. The browser's cookie is a random
 * handle and the database knows only its hash, so neither of the two alone lets anybody in.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class Sessions implements TokenStateManager {
  private static final String UNKNOWN = Sessions.class.getName() + ".unknown";
  private static final String RENEWING = Sessions.class.getName() + ".renewing";

  private final SessionStore store;
  private final SignOuts signOuts;
  private final KeycloakUsers users;
  private final Transactions transactions;
  private final Background background;
  private final String logoutPath;
  private final String redirectPath;
  private final SecureRandom random = new SecureRandom();

  Sessions(
      SessionStore store,
      SignOuts signOuts,
      KeycloakUsers users,
      Transactions transactions,
      Background background,
      @ConfigProperty(name = "quarkus.oidc.logout.path") String logoutPath,
      @ConfigProperty(name = "quarkus.oidc.authentication.redirect-path") String redirectPath) {
    this.store = store;
    this.signOuts = signOuts;
    this.users = users;
    this.transactions = transactions;
    this.background = background;
    this.logoutPath = logoutPath;
    this.redirectPath = redirectPath;
  }

  @Override
  public Uni<String> createTokenState(
      RoutingContext context,
      OidcTenantConfig config,
      AuthorizationCodeTokens tokens,
      OidcRequestContext<String> request) {
    SignIn owner = SessionOwner.of(context);
    String renewing = context.get(RENEWING);
    String handle = renewing == null ? Handle.anew(random) : renewing;
    Buffer hash = Handle.hash(handle);
    Uni<Boolean> standing =
        renewing == null
            ? store
                .insert(hash, owner, Device.of(userAgent(context)), tokens)
                .call(() -> retire(StepUpNavigation.replaced(context)))
            : store.renew(hash, owner, tokens);
    return standing
        .onFailure()
        .transform(silent -> keepCookie(context, config))
        .chain(stands -> stands ? Uni.createFrom().item(handle) : turnAway(owner));
  }

  private Uni<Void> retire(@Nullable String handle) {
    return handle == null ? Uni.createFrom().voidItem() : store.retire(Handle.hash(handle));
  }

  private static @Nullable String userAgent(RoutingContext context) {
    return context.request().getHeader(HttpHeaders.USER_AGENT);
  }

  /**
   * The sign-in was ended here, and the identity provider does not know: it is told now, so that
   * the next try begins with the password. Renewals that come too late end here as well.
   */
  private Uni<String> turnAway(SignIn ended) {
    return users
        .endSessions(Set.of(ended))
        .chain(
            told ->
                Uni.createFrom()
                    .failure(new AuthenticationRedirectException(told ? redirectPath : "/")));
  }

  @Override
  public Uni<AuthorizationCodeTokens> getTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String handle,
      OidcRequestContext<AuthorizationCodeTokens> request) {
    return store
        .find(Handle.hash(handle))
        .onFailure()
        .invoke(() -> context.put(UNKNOWN, true))
        .onItem()
        .ifNull()
        .failWith(() -> new AuthenticationCompletionException("no such session"));
  }

  /**
   * A sign-out ends everything that came of one sign-in. Whoever signs in anew, or is refused by
   * the provider, leaves a session behind: requests that set out with it are still on their way,
   * and their answers must not take the new cookie along. Otherwise the session is being renewed
   * and keeps its handle: an answer that is lost on its way would lose a new one with it.
   */
  @Override
  public Uni<Void> deleteTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String handle,
      OidcRequestContext<Void> request) {
    if (context.get(UNKNOWN) != null) {
      return Uni.createFrom().failure(keepCookie(context, config));
    }
    String path = context.normalizedPath();
    if (path.equals(logoutPath)) {
      return endLogin(Handle.hash(handle));
    }
    if (path.equals(redirectPath) || Renewals.wasRefused(context)) {
      return store.retire(Handle.hash(handle));
    }
    context.put(RENEWING, handle);
    return Uni.createFrom().voidItem();
  }

  /** On a context of its own: the request has none yet on which a transaction may open. */
  private Uni<Void> endLogin(Buffer handleHash) {
    return Uni.createFrom()
        .emitter(
            ended ->
                background.run(
                    () -> transactions.write(tx -> signOuts.endLogin(tx, handleHash)),
                    ended::complete,
                    ended::fail));
  }

  /**
   * The database did not answer. The framework takes that for the end of the session and has just
   * emptied its cookie: nobody is signed out for it.
   */
  private static IdentityProblem keepCookie(RoutingContext context, OidcTenantConfig config) {
    context.response().removeCookie(OidcUtils.getSessionCookieName(config), false);
    return new IdentityProblem.SessionsUnavailable();
  }
}
