package org.hashi.realtime;

import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.jboss.logging.Logger;

/**
 * What a page did wrong is no failure of ours and is not logged as one. That it said too much at
 * once the framework tells by words only, not by a class.
 */
@Singleton
class FailedSockets {
  private static final Logger LOG = Logger.getLogger(FailedSockets.class);
  private static final String TOO_LARGE = "Cannot process ";
  private static final int MESSAGE_TOO_BIG = 1009;
  private static final int INTERNAL_ERROR = 1011;

  /** The line is closed already, under the code that belongs to the fault. */
  @OnError
  Uni<Void> ignore(CorruptedWebSocketFrameException noFrame) {
    return Uni.createFrom().voidItem();
  }

  /** The line broke: nobody is there to be told. */
  @OnError
  Uni<Void> ignore(IOException broken) {
    return Uni.createFrom().voidItem();
  }

  @OnError
  Uni<Void> close(IllegalStateException failure, WebSocketConnection connection) {
    if (String.valueOf(failure.getMessage()).startsWith(TOO_LARGE)) {
      return connection.close(new CloseReason(MESSAGE_TOO_BIG));
    }
    LOG.errorf("socket %s failed: %s", connection.id(), failure.getClass().getName());
    return connection.close(new CloseReason(INTERNAL_ERROR));
  }
}
