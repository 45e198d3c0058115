package org.hashi.standalone;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Passwords and secrets that nobody chose. */
final class Randomness {

  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final String LETTERS_AND_DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  // Without letters and digits that look alike: people read these from a screen.
  private static final String READABLE = "abcdefghjkmnpqrstuvwxyz";
  private static final String READABLE_DIGITS = "23456789";

  private static final SecureRandom RANDOM = new SecureRandom();

  private Randomness() {}

  static String secret() {
    return pick(LETTERS_AND_DIGITS, 48);
  }

  /** 160 bits in the alphabet of authenticator apps. */
  static String totpSecret() {
    return pick(BASE32, 32);
  }

  /** Such as kmwt-37-pqhe-84-yzad: easy to type, and inside our own password policy. */
  static String password() {
    return Stream.of(
            pick(READABLE, 4),
            pick(READABLE_DIGITS, 2),
            pick(READABLE, 4),
            pick(READABLE_DIGITS, 2),
            pick(READABLE, 4))
        .collect(Collectors.joining("-"));
  }

  private static String pick(String alphabet, int length) {
    return RANDOM
        .ints(length, 0, alphabet.length())
        .mapToObj(i -> String.valueOf(alphabet.charAt(i)))
        .collect(Collectors.joining());
  }
}
