package org.hashi.realtime;

import io.quarkus.websockets.next.CloseReason;
import io.quarkus.websockets.next.WebSocketConnection;
import io.vertx.core.Context;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import org.hashi.identity.SignIn;

/**
 * One open socket. Frames wait in a bounded queue, one is under way at a time, so a reader that
 * does not read costs little and holds up nobody.
 */
final class Link {
  private static final int LONGEST_QUEUE = 256;
  static final CloseReason SESSION_ENDED = new CloseReason(4401, "session ended");
  static final CloseReason TOO_SLOW = new CloseReason(4408, "too slow");
  static final CloseReason TOO_MANY_SOCKETS = new CloseReason(4409, "too many sockets");
  static final CloseReason TOO_MUCH_SAID = new CloseReason(4429, "too many messages");
  static final CloseReason NO_TEXT = new CloseReason(1003, "text only");

  private final WebSocketConnection connection;
  private final Context loop;
  private final SignIn signIn;
  private final Allowance allowance = new Allowance(System::nanoTime);
  private final Queue<String> queue = new ArrayDeque<>();
  private boolean greeted;
  private boolean sending;
  private boolean closed;

  /**
   * @param loop the context of the socket's event loop: what is sent from there need not travel
   */
  Link(WebSocketConnection connection, Context loop, SignIn signIn) {
    this.connection = connection;
    this.loop = loop;
    this.signIn = signIn;
  }

  Context loop() {
    return loop;
  }

  UUID accountId() {
    return signIn.accountId();
  }

  SignIn signIn() {
    return signIn;
  }

  Instant openedAt() {
    return connection.creationTime();
  }

  /** Whether what its page says now is still listened to; who says too much is closed. */
  boolean hears() {
    if (!allowance.spend()) {
      close(TOO_MUCH_SAID);
    }
    return isOpen();
  }

  synchronized boolean isOpen() {
    return !closed;
  }

  /** Sends the first frame; those that came before it follow. */
  synchronized void greet(String hello) {
    Queue<String> early = new ArrayDeque<>(queue);
    queue.clear();
    queue.add(hello);
    queue.addAll(early);
    greeted = true;
    next();
  }

  /** Sends a frame after those before it, or closes the socket when too many wait. */
  synchronized void send(String frame) {
    if (closed) {
      return;
    }
    if (queue.size() >= LONGEST_QUEUE) {
      close(TOO_SLOW);
      return;
    }
    queue.add(frame);
    next();
  }

  /** Sends nothing any more. */
  synchronized void close(CloseReason reason) {
    if (!closed) {
      closed = true;
      queue.clear();
      connection.close(reason).subscribe().with(done -> {}, gone -> {});
    }
  }

  private void next() {
    if (!greeted || sending || closed || queue.isEmpty()) {
      return;
    }
    sending = true;
    connection.sendText(queue.remove()).subscribe().with(done -> sent(), gone -> gone());
  }

  private synchronized void sent() {
    sending = false;
    next();
  }

  private synchronized void gone() {
    closed = true;
    queue.clear();
  }
}
