package org.hashi.identity;

import java.util.regex.Pattern;

/** Where a sign-in may lead: a path of our own pages, never another site. */
final class ReturnPath {
  /** Behind the path no slash: what is asked for never names another place. */
  private static final Pattern OURS =
      Pattern.compile(
          "/(?:[A-Za-z0-9_-][A-Za-z0-9_/-]*)?(?:\\?(?:[A-Za-z0-9_=&.,:*-]|%2C|%3A|%2A)*)?");

  private ReturnPath() {}

  static String safe(String path) {
    return OURS.matcher(path).matches() ? path : "/";
  }
}
