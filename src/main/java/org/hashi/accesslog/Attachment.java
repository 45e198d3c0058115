package org.hashi.accesslog;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of files, RFC 5987. They say the period and never whom it is about. */
final class Attachment {
  private Attachment() {}

  /** The header's value: a plain name for old browsers, and the Japanese one. */
  static String named(String plain, String japanese, Period period, String ending) {
    String of = "-" + period.from() + "-" + period.to() + "." + ending;
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s"
        .formatted(plain + of, URLEncoder.encode(japanese + of, StandardCharsets.UTF_8));
  }
}
