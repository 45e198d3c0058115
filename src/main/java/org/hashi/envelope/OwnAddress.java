package org.hashi.envelope;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.util.Set;
import java.util.stream.Stream;

/** Whether a request comes from the server itself, and through no proxy. */
final class OwnAddress {
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");
  private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private OwnAddress() {}

  static boolean isWhereItComesFrom(HttpServerRequest request) {
    SocketAddress from = request.remoteAddress();
    return from != null
        && LOOPBACK.contains(String.valueOf(from.hostAddress()))
        && request.authority() != null
        && NAMES.contains(request.authority().host())
        && Stream.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP")
            .allMatch(proxy -> request.getHeader(proxy) == null);
  }
}
