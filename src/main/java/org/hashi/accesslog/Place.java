package org.hashi.accesslog;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.hashi.platform.Invalid;

/** Where a page of the log ended; the next one goes on behind it, whatever has been added since. */
record Place(Instant at, UUID chainId, long no) {
  static Place of(LogEntry entry) {
    return new Place(entry.at(), entry.chainId(), entry.no());
  }

  /** As it stands in addresses. */
  String cursor() {
    String said = at.toEpochMilli() + "_" + chainId + "_" + no;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(said.getBytes(StandardCharsets.UTF_8));
  }

  static Place parse(String cursor) {
    try {
      String said = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
      String[] parts = said.split("_", 3);
      return new Place(
          Instant.ofEpochMilli(Long.parseLong(parts[0])),
          UUID.fromString(parts[1]),
          Long.parseLong(parts[2]));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException e) {
      throw new Invalid("cursor", "続きの位置が正しくありません。最初から読み込んでください。");
    }
  }

  OffsetDateTime time() {
    return at.atOffset(ZoneOffset.UTC);
  }
}
