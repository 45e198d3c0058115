package org.hashi.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * A bad mobile line: everything comes late and in jerks, some connections break, and at times
 * nothing passes at all while no end notices.
 */
final class Relay implements AutoCloseable {
  private final ServerSocket listening;
  private final int target;
  private final Random chance;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  Relay(int target, long seed) {
    try {
      this.listening = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.target = target;
    this.chance = new Random(seed);
    Thread.ofVirtual().name("relay").start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  /** Lets nothing pass, and tells nobody. */
  void cut(boolean now) {
    cut = now;
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket from = listening.accept();
        Socket to = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(from);
        open.add(to);
        Thread.ofVirtual().start(() -> pass(from, to));
        Thread.ofVirtual().start(() -> pass(to, from));
      } catch (IOException over) {
        // The relay is closed, or nobody listens behind it: whoever called finds out.
      }
    }
  }

  private void pass(Socket from, Socket to) {
    byte[] piece = new byte[1_400];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        hesitate();
        if (breaks()) {
          return;
        }
        out.write(piece, 0, length);
      }
    } catch (IOException broken) {
      // So it is on a bad line.
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  private void hesitate() {
    long millis = delay();
    LockSupport.parkNanos(millis * 1_000_000);
    while (cut) {
      LockSupport.parkNanos(20_000_000);
    }
  }

  /** One piece in ten was lost and is sent again, which takes longer. */
  private synchronized long delay() {
    return chance.nextInt(10) == 0 ? 400 + chance.nextInt(600) : 20 + chance.nextInt(100);
  }

  private synchronized boolean breaks() {
    return chance.nextInt(80) == 0;
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (Socket one : open) {
      one.close();
    }
  }
}
