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

/**
 * The sessions, kept in the database with their tokens encrypted. The browser's cookie is a random
 * handle and the database knows only its hash, so neither of the two alone lets anybody in.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class Sessions implements TokenStateManager {
  private static final String UNKNOWN = Sessions.class.getName() + ".unknown";

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
    String handle = Handle.anew(random);
    SignIn owner = SessionOwner.of(context);
    Device device = Device.of(context.request().getHeader(HttpHeaders.USER_AGENT));
    return store
        .insert(Handle.hash(handle), owner, device, tokens)
        .chain(stands -> stands ? Uni.createFrom().item(handle) : turnAway(owner));
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
   * A sign-out ends everything that came of one sign-in. Otherwise the session was renewed:
   * requests that set out with the old handle are still on their way and must not be turned away.
   */
  @Override
  public Uni<Void> deleteTokens(
      RoutingContext context,
      OidcTenantConfig config,
      String handle,
      OidcRequestContext<Void> request) {
    if (context.get(UNKNOWN) != null) {
      return keepCookie(context, config);
    }
    return context.normalizedPath().equals(logoutPath)
        ? endLogin(Handle.hash(handle))
        : store.retire(Handle.hash(handle));
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
  private static Uni<Void> keepCookie(RoutingContext context, OidcTenantConfig config) {
    context.response().removeCookie(OidcUtils.getSessionCookieName(config), false);
    return Uni.createFrom().failure(new IdentityProblem.SessionsUnavailable());
  }
}
