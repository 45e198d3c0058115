package org.hashi.identity;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A random word that somebody shows again later: in a cookie, in a link. Only its hash is kept. */
public final class Handle {
  private static final int BYTES = 32;

  private Handle() {}

  /** A new one: 256 random bits. */
  public static String anew(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** What is kept of it: its SHA-256. */
  public static Buffer hash(String handle) {
    try {
      return Buffer.buffer(
          MessageDigest.getInstance("SHA-256").digest(handle.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
