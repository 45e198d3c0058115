package org.hashi.realtime;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Tells a page that it said too much at once. The framework has no class for that, only words, and
 * would call it a failure of ours.
 */
@Singleton
class FailedSockets {
  private static final Logger LOG = Logger.getLogger(FailedSockets.class);
  private static final String TOO_LARGE = "Cannot process ";
  private static final int MESSAGE_TOO_BIG = 1009;
  private static final int INTERNAL_ERROR = 1011;

  @OnError
  Uni<Void> close(IllegalStateException failure, WebSocketConnection connection) {
    if (String.valueOf(failure.getMessage()).startsWith(TOO_LARGE)) {
      return connection.close(new CloseReason(MESSAGE_TOO_BIG));
    }
    LOG.errorf("socket %s failed: %s", connection.id(), failure.getClass().getName());
    return connection.close(new CloseReason(INTERNAL_ERROR));
  }
}
