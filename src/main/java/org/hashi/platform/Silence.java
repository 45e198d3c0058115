package org.hashi.platform;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Breaks a line on which the server owes an answer for too long. Who waits for a lock waits on, as
 * long as the server answers others. It stands before the driver's own handlers, because those take
 * leave of the server first and wait for its answer to that.
 */
final class Silence extends ChannelDuplexHandler {
  private static final int SUSPICIOUS_MS = 2_500;

  /** Longer than the pause between two looks of the node at its streams, which hear an answer. */
  private static final int ALIVE_MS = 1_500;

  /** Longer than the server itself lets a statement run. */
  private static final int LOST_MS = 12_000;

  /** When this thread itself was held up, the answer is there already and is read meanwhile. */
  private static final int SECOND_LOOK_MS = 500;

  private static final AtomicLong HEARD = new AtomicLong(System.nanoTime());

  private @Nullable Future<?> patience;
  private long askedAt;

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // it is the promise
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (patience == null) {
      askedAt = System.nanoTime();
      patience = later(() -> look(context), context, SUSPICIOUS_MS);
    }
    context.write(message, promise);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    HEARD.set(System.nanoTime());
    calm();
    context.fireChannelRead(message);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    calm();
    context.fireChannelInactive();
  }

  private void look(ChannelHandlerContext context) {
    boolean waitOn = since(HEARD.get()) < ALIVE_MS && since(askedAt) < LOST_MS;
    Runnable next = waitOn ? () -> look(context) : () -> breakOff(context);
    patience = later(next, context, SECOND_LOOK_MS);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // channelInactive tells
  private static void breakOff(ChannelHandlerContext context) {
    context.close();
  }

  private void calm() {
    if (patience != null) {
      patience.cancel(false);
      patience = null;
    }
  }

  private static long since(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
  }

  private static Future<?> later(Runnable work, ChannelHandlerContext context, int ms) {
    return context.executor().schedule(work, ms, TimeUnit.MILLISECONDS);
  }
}
