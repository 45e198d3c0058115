package org.hashi.setup;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** The codes an authenticator would show: six digits, every 30 seconds, as Keycloak expects. */
final class OneTimeCodes {
  private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final TimeBasedOneTimePasswordGenerator generator =
      new TimeBasedOneTimePasswordGenerator();

  String code(String base32, Instant at) {
    try {
      byte[] secret = decode(base32);
      return generator.generateOneTimePasswordString(
          new SecretKeySpec(secret, generator.getAlgorithm()), at, Locale.ROOT);
    } catch (InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }

  long secondsLeft(Instant at) {
    long step = generator.getTimeStep().toSeconds();
    return step - at.getEpochSecond() % step;
  }

  private static byte[] decode(String base32) {
    String text = base32.replace("=", "").toUpperCase(Locale.ROOT);
    byte[] bytes = new byte[text.length() * 5 / 8];
    long buffer = 0;
    int bits = 0;
    int next = 0;
    for (int at = 0; at < text.length(); at++) {
      buffer = buffer << 5 | value(text.charAt(at));
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes[next++] = (byte) (buffer >> bits);
      }
    }
    return bytes;
  }

  private static int value(char letter) {
    int value = ALPHABET.indexOf(letter);
    if (value < 0) {
      throw new IllegalArgumentException("no base32 text");
    }
    return value;
  }
}
