package org.hashi.bench.hashi;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.hashi.bench.Scenario;

/** The ids of a scenario's rows; {@code seed.sql} makes the same. */
public record People(Scenario scenario) {
  private static final int CHANNEL = 1;
  private static final int THREAD = 2;

  /** By chance, as those of an identity provider are. */
  public UUID account(int person) {
    try {
      byte[] name = (scenario.name() + person).getBytes(StandardCharsets.UTF_8);
      ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(name));
      return new UUID(digest.getLong(), digest.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public UUID channel(int room) {
    return id(CHANNEL, room);
  }

  public UUID thread(int room) {
    return id(THREAD, room);
  }

  /** In order of making, as Hashi's own ids are. */
  private UUID id(int kind, int number) {
    return new UUID(
        0x0193_0000_0000_7000L | (long) scenario.number() << 32 | (long) kind << 16,
        0x8000_0000_0000_0000L | number);
  }
}
