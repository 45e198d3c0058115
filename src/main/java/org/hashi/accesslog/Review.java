package org.hashi.accesslog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * A period that was looked through.
 *
 * @param affiliationId as whom it was signed off
 * @param totals of the period at that moment
 * @param heads SHA-256 over where all chains stood, hexadecimal
 */
record Review(
    Period period, UUID affiliationId, String note, Instant signedAt, Totals totals, String heads) {
  /** How much there was to look through. */
  record Totals(long entries, long patients, long people, long findings) {}

  /**
   * An id made of everything it says, so that whoever knows the id knows whether it was changed.
   */
  UUID seal() {
    String said =
        String.join(
            "|",
            period.from().toString(),
            period.to().toString(),
            affiliationId.toString(),
            Long.toString(signedAt.toEpochMilli()),
            Long.toString(totals.entries()),
            Long.toString(totals.patients()),
            Long.toString(totals.people()),
            Long.toString(totals.findings()),
            heads,
            note);
    ByteBuffer hash = ByteBuffer.wrap(sha256(said));
    return new UUID(
        hash.getLong() & ~0xF000L | 0x8000L, // version 8, of our own making
        hash.getLong() & ~(0b11L << 62) | (1L << 63));
  }

  private static byte[] sha256(String said) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
