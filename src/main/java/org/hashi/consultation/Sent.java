package org.hashi.consultation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Under which id a client sent something, and a digest of it: the same again is counted once, and
 * something else under the same id is no repetition.
 */
record Sent(@Nullable UUID clientId, @Nullable String digest) {
  /** Nobody will send it again. */
  static final Sent ONCE = new Sent(null, null);

  /**
   * What was sent, by all that was said; of a person only a pseudonym, so that the digest tells
   * nothing that is not kept anyway.
   */
  static Sent of(@Nullable UUID clientId, @Nullable Object... said) {
    return clientId == null ? ONCE : new Sent(clientId, digest(said));
  }

  /** Fails when what was sent before under this id was something else. */
  void requireSame(@Nullable String before) {
    if (before != null && !before.equals(digest)) {
      throw new ConsultationProblem.SentOtherwise();
    }
  }

  private static String digest(@Nullable Object... said) {
    String all = Arrays.stream(said).map(Sent::word).collect(Collectors.joining());
    try {
      byte[] bytes = all.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** With its length, so that no two words can be mistaken for two others. */
  private static String word(@Nullable Object said) {
    String text = said == null ? "" : said.toString();
    return (said == null ? "-" : text.length()) + ":" + text;
  }
}
