package org.hashi.torture;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** A line that we can make bad: slow, breaking, standing still while no end notices. */
final class Relay implements AutoCloseable {
  /** Little waits unseen in the line itself, so that whoever sends soon feels that nobody reads. */
  private static final int BUFFER = 4_096;

  private final ServerSocket listening;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Weather weather;
  private volatile boolean held;

  Relay(int target, Weather weather) {
    try {
      this.listening = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.target = target;
    this.weather = weather;
    Thread.ofVirtual().name("relay").start(this::accept);
  }

  int port() {
    return listening.getLocalPort();
  }

  void weather(Weather now) {
    weather = now;
  }

  /** Reads nothing and tells nobody, until told otherwise. */
  void hold(boolean now) {
    held = now;
  }

  /** Breaks every connection off, as when a phone gets another address. */
  void breakOff() {
    open.forEach(Relay::reset);
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        Socket from = listening.accept();
        Thread.ofVirtual().start(() -> join(from));
      } catch (IOException over) {
        // The relay is closed.
      }
    }
  }

  private void join(Socket from) {
    Socket to = new Socket();
    try {
      to.setReceiveBufferSize(BUFFER);
      to.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
    } catch (IOException nobodyThere) {
      reset(from);
      return;
    }
    open.add(from);
    open.add(to);
    Thread.ofVirtual().start(() -> pass(from, to));
    Thread.ofVirtual().start(() -> pass(to, from));
  }

  private void pass(Socket from, Socket to) {
    byte[] piece = new byte[BUFFER];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      waitWhileHeld();
      for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
        LockSupport.parkNanos(weather.delayMillis() * 1_000_000);
        waitWhileHeld();
        if (weather.breaks()) {
          reset(from);
          reset(to);
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

  private void waitWhileHeld() {
    while (held) {
      LockSupport.parkNanos(20_000_000);
    }
  }

  /** Without leave-taking: the other end gets an error instead of an end. */
  private static void reset(Socket one) {
    try {
      one.setSoLinger(true, 0);
      one.close();
    } catch (IOException gone) {
      // That is what was wanted.
    }
  }

  @Override
  public void close() throws IOException {
    held = false;
    listening.close();
    for (Socket one : open) {
      one.close();
    }
  }
}
