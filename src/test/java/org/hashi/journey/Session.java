package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hashi.standalone.SignIn;
import org.jsoup.select.Elements;

/** The cookies a browser holds for us, and how it came by them. */
public final class Session {
  /** The codes each person used: a code signs in once. */
  private static final Map<String, Set<String>> USED_CODES = new ConcurrentHashMap<>();

  /** Telephones' clocks differ, so the codes of the half minutes before and after are good too. */
  private static final List<Duration> GOOD =
      List.of(Duration.ZERO, Duration.ofSeconds(-30), Duration.ofSeconds(30));

  /** What her browser says of itself. */
  private static final String USER_AGENT =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15"
          + " (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1";

  private static final int STEP_SECONDS = 30;

  /** A little less than it is, so that it does not run out while something is tried. */
  private static final Duration STEP_UP_GOOD_FOR = Duration.ofMinutes(4);

  /** How somebody who was invited signs in from then on; a code signs in once. */
  private record Credentials(String password, byte[] secret, AtomicLong lastStep) {
    /** The code of the half minute before, of this one or of the next: all are good. */
    String code() {
      Awaitility.await("a code that was not used")
          .atMost(Duration.ofSeconds(40))
          .until(() -> lastStep.get() <= now());
      long step = lastStep.updateAndGet(last -> Math.max(last + 1, firstGood()));
      return SignIn.code(secret, Instant.ofEpochSecond(step * STEP_SECONDS));
    }

    /** The one before is not, when it may have run out by the time it arrives. */
    private static long firstGood() {
      return Instant.now().getEpochSecond() % STEP_SECONDS < STEP_SECONDS - 5 ? now() - 1 : now();
    }

    private static long now() {
      return Instant.now().getEpochSecond() / STEP_SECONDS;
    }
  }

  private final String username;
  private final Map<String, String> cookies;
  private final SignIn browser = new SignIn();
  private Credentials chosen;
  private Instant steppedUpAt = Instant.EPOCH;
  private Session elsewhere;
  private volatile List<String> setCookies = List.of();
  private volatile JsonNode me;

  private Session(String username, Map<String, String> cookies) {
    this.username = username;
    this.cookies = cookies;
  }

  static Session none() {
    return new Session("nobody", new ConcurrentSkipListMap<>());
  }

  static synchronized Session signIn(Node node, String username) {
    Session session = new Session(username, new ConcurrentSkipListMap<>());
    SignIn.Page second = session.givePassword(node, demo(node).path("password").asText());
    session.back(session.submit(second, Map.of("otp", freshCode(username))));
    return session;
  }

  /** A person who was invited chooses a second factor and a password of her own. */
  static Session firstSignIn(Node node, Newcomer newcomer) {
    Session session = new Session(newcomer.username(), new ConcurrentSkipListMap<>());
    SignIn.Page page = session.givePassword(node, newcomer.temporaryPassword());
    String password = "Watashi-no-" + UUID.randomUUID();
    session.chosen = new Credentials(password, secret(page), new AtomicLong());
    page = session.submit(page, Map.of("totp", session.chosen.code(), "userLabel", "phone"));
    session.back(
        session.submit(page, Map.of("password-new", password, "password-confirm", password)));
    return session;
  }

  /** Proves who she is once more, unless she did so a moment ago. */
  synchronized void stepUp(Node node) {
    if (steppedUpAt.plus(STEP_UP_GOOD_FOR).isBefore(Instant.now())) {
      SignIn.Page asked = open(toStepUp(node));
      assertThat(asked.asksFor("password")).as("the second factor is enough").isFalse();
      back(submit(asked, Map.of("otp", code())));
      steppedUpAt = Instant.now();
    }
  }

  /** Where Keycloak would ask her for it. */
  URI toStepUp(Node node) {
    return redirected(node.uri("/api/step-up?to=/"));
  }

  /** Goes to Keycloak with this address, where her browser is remembered, and comes back. */
  void passThrough(URI address) {
    back(open(address));
  }

  private String code() {
    return chosen == null ? freshCode(username) : chosen.code();
  }

  /** The same person at another device. */
  Session elsewhere(Node node) {
    Session session = new Session(username, new ConcurrentSkipListMap<>());
    session.chosen = chosen;
    SignIn.Page second = session.givePassword(node, chosen.password());
    session.back(session.submit(second, Map.of("otp", chosen.code())));
    return session;
  }

  /** What the provider shows at another device once it has her name and her password. */
  SignIn.Page passwordElsewhere(Node node) {
    return passwordElsewhere(node, chosen.password());
  }

  /** The same with any password. Answers go on with {@link #answer}. */
  SignIn.Page passwordElsewhere(Node node, String password) {
    elsewhere = new Session(username, new ConcurrentSkipListMap<>());
    return elsewhere.givePassword(node, password);
  }

  /** What it shows once it has this, too. */
  SignIn.Page answer(SignIn.Page page, String field, String value) {
    return elsewhere.submit(page, Map.of(field, value));
  }

  /** Has Keycloak make recovery codes and writes them down. */
  List<String> makeRecoveryCodes(Node node) {
    URI address = redirected(node.uri("/api/step-up?to=/&action=recovery-codes"));
    SignIn.Page shown = submit(open(address), Map.of("otp", code()));
    Elements codes = shown.document().select("#kc-recovery-codes-list li");
    back(submit(shown, Map.of("kcRecoveryCodesConfirmationCheck", "on")));
    steppedUpAt = Instant.now();
    return codes.eachText().stream().map(one -> one.replaceAll("^\\d+: |-", "")).toList();
  }

  /** Where this browser gets without being asked for anything: the provider may remember it. */
  SignIn.Page knock(Node node) {
    cookies.clear();
    return open(toKeycloak(node));
  }

  /** Comes back from the provider; where it is led from there, with or without a session. */
  URI comeBack(SignIn.Page page) {
    return page.address()
        .resolve(get(page.address()).headers().firstValue("Location").orElseThrow());
  }

  /** What the node answers to whom the provider sends back, without following it. */
  HttpResponse<String> arrive(SignIn.Page page) {
    return get(page.address());
  }

  private SignIn.Page givePassword(Node node, String password) {
    return submit(open(toKeycloak(node)), Map.of("username", username, "password", password));
  }

  Session copy() {
    return new Session(username, new ConcurrentSkipListMap<>(cookies));
  }

  public String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  Map<String, String> cookies() {
    return Map.copyOf(cookies);
  }

  /** The Set-Cookie lines of the answer that began this session. */
  List<String> setCookies() {
    return setCookies;
  }

  JsonNode me(Supplier<JsonNode> ask) {
    if (me == null) {
      me = ask.get();
    }
    return me;
  }

  /** Keeps cookies as a browser does: an empty or outdated one is forgotten. */
  public void keep(HttpHeaders headers) {
    for (String line : headers.allValues("Set-Cookie")) {
      String[] pair = line.split(";", 2)[0].split("=", 2);
      if (pair[1].isEmpty() || line.matches("(?i).*;\\s*max-age=0\\b.*")) {
        cookies.remove(pair[0]);
      } else {
        cookies.put(pair[0], pair[1]);
      }
    }
  }

  private URI toKeycloak(Node node) {
    return redirected(node.uri("/api/login"));
  }

  private URI redirected(URI from) {
    HttpResponse<String> redirect = get(from);
    assertThat(redirect.statusCode()).as("sent to sign in").isEqualTo(302);
    return URI.create(redirect.headers().firstValue("Location").orElseThrow());
  }

  private void back(SignIn.Page page) {
    assertThat(page.address().toString()).as("signed in: " + page.body()).contains("code=");
    HttpResponse<String> signedIn = get(page.address());
    setCookies = signedIn.headers().allValues("Set-Cookie");
    URI next = page.address();
    for (int hops = 0; signedIn.statusCode() / 100 == 3 && hops < 3; hops++) {
      next = next.resolve(signedIn.headers().firstValue("Location").orElseThrow());
      if (next.getPath().equals("/")) {
        return;
      }
      signedIn = get(next);
    }
    throw new AssertionError("no way back to the page from " + next);
  }

  private HttpResponse<String> get(URI uri) {
    try {
      HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30));
      request.header("User-Agent", USER_AGENT);
      if (!cookies.isEmpty()) {
        request.header("Cookie", cookieHeader());
      }
      HttpResponse<String> response =
          PersonAtWork.HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      keep(response.headers());
      return response;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private SignIn.Page open(URI address) {
    try {
      return browser.open(address);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private SignIn.Page submit(SignIn.Page page, Map<String, String> filled) {
    try {
      return browser.submit(page, filled);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String freshCode(String username) {
    Set<String> used = USED_CODES.computeIfAbsent(username, nobody -> new HashSet<>());
    String code =
        Awaitility.await("a code that " + username + " has not used")
            .atMost(Duration.ofSeconds(70))
            .pollInterval(Duration.ofMillis(500))
            .until(
                () -> codes(username).filter(one -> !used.contains(one)).findFirst(),
                Optional::isPresent)
            .orElseThrow();
    used.add(code);
    return code;
  }

  private static Stream<String> codes(String username) {
    String secret = RunningHashi.secondFactor(username);
    Instant now = Instant.now();
    return GOOD.stream().map(off -> SignIn.code(secret, now.plus(off)));
  }

  private static JsonNode demo(Node node) {
    return Json.read(none().get(node.uri("/api/demo")).body());
  }

  private static byte[] secret(SignIn.Page page) {
    String raw = page.document().selectFirst("input[name=totpSecret]").val();
    return raw.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return username;
  }
}
