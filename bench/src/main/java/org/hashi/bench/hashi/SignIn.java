package org.hashi.bench.hashi;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.hashi.bench.Database;

/** Signs people in as a browser does, by Hashi's own code flow, and keeps the cookie they get. */
public final class SignIn {
  private static final int AT_ONCE = 16;

  private final HttpClient http;
  private final String origin;

  public SignIn(Vertx vertx, int port) {
    http = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(AT_ONCE));
    origin = "http://127.0.0.1:" + port;
  }

  /** The cookies of all people of a scenario. */
  public String[] everybody(People people) throws InterruptedException {
    String[] cookies = new String[people.scenario().people()];
    Semaphore free = new Semaphore(AT_ONCE);
    AtomicReference<Throwable> refused = new AtomicReference<>();
    for (int person = 0; person < cookies.length && refused.get() == null; person++) {
      int who = person;
      free.acquire();
      one(people.account(who).toString())
          .onSuccess(cookie -> cookies[who] = cookie)
          .onFailure(refused::set)
          .onComplete(done -> free.release());
    }
    free.acquire(AT_ONCE);
    if (refused.get() != null) {
      throw new IllegalStateException("nobody can sign in", refused.get());
    }
    return cookies;
  }

  public void close() {
    Database.get(http.close());
  }

  private Future<String> one(String subject) {
    Map<String, String> jar = new LinkedHashMap<>();
    return go(origin + "/api/login", jar)
        .compose(provider -> go(provider + "&login_hint=" + subject, Map.of()))
        .compose(back -> go(back, jar))
        .map(
            home ->
                jar.entrySet().stream()
                    .filter(cookie -> cookie.getKey().startsWith("q_session"))
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")))
        .map(
            cookie -> {
              if (cookie.isEmpty()) {
                throw new IllegalStateException("signed in without a cookie");
              }
              return cookie;
            });
  }

  /** Opens an address and tells where it leads. */
  private Future<String> go(String address, Map<String, String> jar) {
    RequestOptions options = new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(address);
    if (!jar.isEmpty()) {
      options.putHeader(
          "Cookie",
          jar.entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; ")));
    }
    return http.request(options)
        .compose(request -> request.send())
        .compose(response -> response.end().map(ended -> next(address, response, jar)));
  }

  private static String next(String address, HttpClientResponse response, Map<String, String> jar) {
    for (String cookie : response.cookies()) {
      String pair = cookie.split(";", 2)[0];
      jar.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
    }
    String location = response.getHeader("Location");
    if (location == null) {
      throw new IllegalStateException(
          address.split("\\?", 2)[0] + " answered " + response.statusCode());
    }
    return location;
  }
}
