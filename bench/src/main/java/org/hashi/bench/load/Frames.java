package org.hashi.bench.load;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocketFrame;
import java.util.function.Consumer;

/** Messages of a socket as bytes: turning each into a string would cost the generator too much. */
public final class Frames {
  private Frames() {}

  /** Puts the parts of a long message together. */
  public static Handler<WebSocketFrame> whole(Consumer<Buffer> receiver) {
    Buffer[] begun = new Buffer[1];
    return frame -> {
      if (!frame.isText() && !frame.isBinary() && !frame.isContinuation()) {
        return;
      }
      if (begun[0] == null && frame.isFinal()) {
        receiver.accept(frame.binaryData());
        return;
      }
      begun[0] = begun[0] == null ? Buffer.buffer() : begun[0];
      begun[0].appendBuffer(frame.binaryData());
      if (frame.isFinal()) {
        Buffer all = begun[0];
        begun[0] = null;
        receiver.accept(all);
      }
    };
  }
}
