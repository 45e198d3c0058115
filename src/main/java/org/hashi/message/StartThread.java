package org.hashi.message;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/** A thread to begin with its first message. */
record StartThread(
    @NotNull(message = "送信の番号がありません。") UUID clientId,
    @Text(max = 120, oneLine = true) String title,
    @Text(max = 10_000) String body,
    @Nullable UUID affiliationId) {
  Post post() {
    return new Post(clientId, body, affiliationId);
  }

  @Override
  public String toString() {
    return post().toString();
  }
}
