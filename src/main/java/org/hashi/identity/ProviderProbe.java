package org.hashi.identity;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the identity provider for a sign of life. */
@ApplicationScoped
public class ProviderProbe {
  private static final long LONGEST_MILLISECONDS = 2_000;
  private static final int SERVER_FAILED = 500;

  private final HttpClient http;
  private final Optional<String> provider;

  ProviderProbe(
      Vertx vertx,
      @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> provider) {
    this.http = vertx.createHttpClient();
    this.provider = provider;
  }

  /** Whether there is a provider to ask. */
  public boolean hasProvider() {
    return provider.isPresent();
  }

  /**
   * Whether it answers within two seconds; never fails. Without a provider there is none to wait
   * for.
   */
  public Future<Boolean> answers() {
    return provider.isEmpty()
        ? Future.succeededFuture(true)
        : http.request(question(provider.get()))
            .compose(HttpClientRequest::send)
            .map(answer -> answer.statusCode() < SERVER_FAILED)
            .recover(failure -> Future.succeededFuture(isThere(failure)));
  }

  /** It may have a certificate that only the framework is told to trust. */
  private static boolean isThere(Throwable failure) {
    return failure instanceof SSLException || failure.getCause() instanceof SSLException;
  }

  private static RequestOptions question(String provider) {
    return new RequestOptions()
        .setMethod(HttpMethod.GET)
        .setAbsoluteURI(provider + "/.well-known/openid-configuration")
        .setTimeout(LONGEST_MILLISECONDS)
        .setConnectTimeout(LONGEST_MILLISECONDS)
        .setIdleTimeout(LONGEST_MILLISECONDS);
  }
}
