package org.hashi.standalone;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A browser without scripts: fills the sign-in forms of Keycloak as a person would. */
public final class SignIn {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final CookieManager cookies = new CookieManager(null, acceptAsBrowsersDo());
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

  /** What the browser shows, or the address it was sent to when that is not Keycloak's. */
  public record Page(int status, URI address, String body) {

    public Document document() {
      return Jsoup.parse(body, address.toString());
    }

    public boolean asksFor(String field) {
      return document().selectFirst("input[name=" + field + "]") != null;
    }
  }

  /** Follows redirects as long as they stay with Keycloak. */
  public Page open(URI address) throws IOException, InterruptedException {
    return follow(HttpRequest.newBuilder(address).GET().build());
  }

  /** Sends the form of this page with these fields filled in. */
  public Page submit(Page page, Map<String, String> filled)
      throws IOException, InterruptedException {
    Element form = page.document().selectFirst("form");
    if (form == null) {
      throw new IllegalStateException("no form on " + page.address());
    }
    List<String> fields = new ArrayList<>();
    for (Element input : form.select("input[type=hidden][name]")) {
      fields.add(field(input.attr("name"), input.attr("value")));
    }
    filled.forEach((name, value) -> fields.add(field(name, value)));
    return follow(
        HttpRequest.newBuilder(URI.create(form.absUrl("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(String.join("&", fields)))
            .build());
  }

  public List<String> cookieNames() {
    return cookies.getCookieStore().getCookies().stream().map(c -> c.getName()).toList();
  }

  /** The code an authenticator app shows at this moment for a secret in Base32. */
  public static String code(String base32, Instant now) {
    return code(decode(base32), now);
  }

  /** The same for the bytes of a secret. */
  public static String code(byte[] secret, Instant now) {
    try {
      var generator = new TimeBasedOneTimePasswordGenerator();
      return generator.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), now);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Browsers send Secure cookies to localhost without TLS too; Java would not. */
  private static CookiePolicy acceptAsBrowsersDo() {
    return (address, cookie) -> {
      cookie.setSecure(false);
      return true;
    };
  }

  private Page follow(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    URI next = response.headers().firstValue("Location").map(request.uri()::resolve).orElse(null);
    if (next == null) {
      return new Page(response.statusCode(), request.uri(), response.body());
    }
    if (!next.getAuthority().equals(request.uri().getAuthority())) {
      return new Page(response.statusCode(), next, "");
    }
    return follow(HttpRequest.newBuilder(next).GET().build());
  }

  private static String field(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  static byte[] decode(String base32) {
    String bits =
        base32
            .chars()
            .mapToObj(c -> Integer.toBinaryString(32 + BASE32.indexOf(c)).substring(1))
            .collect(Collectors.joining());
    byte[] bytes = new byte[bits.length() / 8];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
    }
    return bytes;
  }
}
