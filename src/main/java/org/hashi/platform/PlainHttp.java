package org.hashi.platform;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Without TLS the server speaks HTTP/1.1 only. An upgrade to HTTP/2 in the clear lets a client talk
 * past the rules of a proxy in front of us, and now and then Java's own client, which asks for it,
 * waited without end for an answer after it had upgraded.
 */
@Singleton
final class PlainHttp implements HttpServerOptionsCustomizer {
  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    options.setHttp2ClearTextEnabled(false);
  }
}
