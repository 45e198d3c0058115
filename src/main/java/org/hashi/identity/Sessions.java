package org.hashi.identity;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.security.AuthenticationCompletionException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.security.SecureRandom;
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
  private final Transactions transactions;
  private final Background background;
  private final String logoutPath;
  private final SecureRandom random = new SecureRandom();

  Sessions(
      SessionStore store,
      SignOuts signOuts,
      Transactions transactions,
      Background background,
      @ConfigProperty(name = "quarkus.oidc.logout.path") String logoutPath) {
    this.store = store;
    this.signOuts = signOuts;
    this.transactions = transactions;
    this.background = background;
    this.logoutPath = logoutPath;
  }

  @Override
  public Uni<String> createTokenState(
      RoutingContext context,
      OidcTenantConfig config,
      AuthorizationCodeTokens tokens,
      OidcRequestContext<String> request) {
    String handle = Handle.anew(random);
    return store.insert(Handle.hash(handle), SessionOwner.of(context), tokens).replaceWith(handle);
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
