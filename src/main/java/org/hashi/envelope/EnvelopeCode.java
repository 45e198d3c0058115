package org.hashi.envelope;

import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hashi.identity.Handle;

/**
 * What is written on the paper: 130 random bits in the letters of Crockford's base 32, which are
 * not mistaken for each other. Only the SHA-256 is kept.
 */
record EnvelopeCode(String letters) {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LENGTH = 26;
  private static final int GROUP = 4;
  private static final SecureRandom RANDOM = new SecureRandom();

  static EnvelopeCode random() {
    return new EnvelopeCode(
        RANDOM
            .ints(LENGTH, 0, ALPHABET.length())
            .mapToObj(i -> String.valueOf(ALPHABET.charAt(i)))
            .collect(Collectors.joining()));
  }

  /** However somebody read it off the paper. */
  static EnvelopeCode typed(String text) {
    String letters =
        text.toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1')
            .replaceAll("[^0-9A-Z]", "");
    return new EnvelopeCode(letters);
  }

  /** In groups, for the paper. */
  String printed() {
    return IntStream.iterate(0, from -> from < letters.length(), from -> from + GROUP)
        .mapToObj(from -> letters.substring(from, Math.min(letters.length(), from + GROUP)))
        .collect(Collectors.joining("-"));
  }

  Buffer hash() {
    return Handle.hash(letters);
  }

  @Override
  public String toString() {
    return "EnvelopeCode[]";
  }
}
