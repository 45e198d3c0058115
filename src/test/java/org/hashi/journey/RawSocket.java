package org.hashi.journey;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A socket without manners: it sends what no browser sends, and reads only when it likes. */
final class RawSocket implements AutoCloseable {
  static final int CONTINUATION = 0;
  static final int TEXT = 1;
  static final int BINARY = 2;
  static final int PING = 9;

  /** The line is gone and nobody said why. */
  static final int GONE = 1006;

  private static final int CLOSE = 8;
  private static final int LAST = 0x80;
  private static final int MASKED = 0x80;
  private static final int PATIENCE_MS = 20_000;

  /** What came: a kind and its bytes. */
  record Frame(int kind, boolean compressed, byte[] bytes) {
    boolean closes() {
      return kind == CLOSE;
    }

    int code() {
      return bytes.length < 2 ? 1005 : ByteBuffer.wrap(bytes).getShort() & 0xffff;
    }

    String text() {
      int from = closes() ? Math.min(2, bytes.length) : 0;
      return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
    }
  }

  private final Socket line;
  private final DataInputStream in;
  private final OutputStream out;
  private final int status;
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private RawSocket(PersonAtWork person, String path, Map<String, String> changed, int buffer) {
    try {
      line = new Socket();
      if (buffer > 0) {
        line.setReceiveBufferSize(buffer);
      }
      line.setSoTimeout(PATIENCE_MS);
      int port = person.node().port();
      line.connect(new InetSocketAddress("localhost", port), PATIENCE_MS);
      in = new DataInputStream(new BufferedInputStream(line.getInputStream(), 1 << 12));
      out = line.getOutputStream();
      out.write(request(person, path, changed).getBytes(StandardCharsets.ISO_8859_1));
      status = Integer.parseInt(readLine().split(" ")[1]);
      for (String header = readLine(); !header.isEmpty(); header = readLine()) {
        String[] pair = header.split(":\\s*", 2);
        headers.put(pair[0], pair[1]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RawSocket open(PersonAtWork person) {
    return open(person, Map.of());
  }

  static RawSocket open(PersonAtWork person, Map<String, String> changedHeaders) {
    return new RawSocket(person, "/ws", changedHeaders, 0).greeted();
  }

  /** One whose operating system keeps little of what it does not read. */
  static RawSocket openWithSmallBuffer(PersonAtWork person) {
    return new RawSocket(person, "/ws", Map.of(), 4_096).greeted();
  }

  /** The status that a handshake is answered with. */
  static int handshake(PersonAtWork person, String path, Map<String, String> changedHeaders) {
    try (RawSocket socket = new RawSocket(person, path, changedHeaders, 0)) {
      return socket.status;
    }
  }

  private RawSocket greeted() {
    if (status != 101) {
      throw new IllegalStateException("the handshake was answered with " + status);
    }
    if (!read().text().contains("\"hello\"")) {
      throw new IllegalStateException("not greeted");
    }
    return this;
  }

  /** A header of the answer to the handshake, empty when it has none. */
  String header(String name) {
    return headers.getOrDefault(name, "");
  }

  void say(String text) {
    send(frame(TEXT, true, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Sends bytes; a line that is gone takes them in silence. */
  void send(byte[] bytes) {
    try {
      out.write(bytes);
      out.flush();
    } catch (IOException gone) {
      // what became of it tells the next reading
    }
  }

  /** A frame as a client sends it, under the mask 0. */
  static byte[] frame(int kind, boolean last, byte[] payload) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(payload.length + 14);
    bytes.write((last ? LAST : 0) | kind);
    if (payload.length < 126) {
      bytes.write(MASKED | payload.length);
    } else if (payload.length < 1 << 16) {
      bytes.write(MASKED | 126);
      bytes.writeBytes(ByteBuffer.allocate(2).putShort((short) payload.length).array());
    } else {
      bytes.write(MASKED | 127);
      bytes.writeBytes(ByteBuffer.allocate(8).putLong(payload.length).array());
    }
    bytes.writeBytes(new byte[4]);
    bytes.writeBytes(payload);
    return bytes.toByteArray();
  }

  /** The same bytes many times. */
  static byte[] times(int times, byte[] bytes) {
    ByteBuffer all = ByteBuffer.allocate(times * bytes.length);
    for (int i = 0; i < times; i++) {
      all.put(bytes);
    }
    return all.array();
  }

  /** The next frame; when the line is gone, a close frame that nobody sent. */
  Frame read() {
    try {
      int first = in.readUnsignedByte();
      long length = in.readUnsignedByte() & 0x7f;
      if (length == 126) {
        length = in.readUnsignedShort();
      } else if (length == 127) {
        length = in.readLong();
      }
      return new Frame(first & 0x0f, (first & 0x40) != 0, in.readNBytes((int) length));
    } catch (java.net.SocketTimeoutException silent) {
      throw new AssertionError("nothing came", silent);
    } catch (IOException gone) {
      return new Frame(CLOSE, false, ByteBuffer.allocate(2).putShort((short) GONE).array());
    }
  }

  /** Reads until the server ends it. */
  Frame readToTheEnd() {
    Frame frame = read();
    while (!frame.closes()) {
      frame = read();
    }
    return frame;
  }

  private static String request(PersonAtWork person, String path, Map<String, String> changed) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Host", "localhost:" + person.node().port());
    headers.put("Upgrade", "websocket");
    headers.put("Connection", "Upgrade");
    headers.put("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
    headers.put("Sec-WebSocket-Version", "13");
    headers.put("Origin", person.node().origin());
    headers.put("Cookie", person.session().cookieHeader());
    headers.putAll(changed);
    StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\n");
    headers.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            request.append(name).append(": ").append(value).append("\r\n");
          }
        });
    return request.append("\r\n").toString();
  }

  private String readLine() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int one = in.readUnsignedByte(); one != '\n'; one = in.readUnsignedByte()) {
      text.append((char) one);
    }
    return text.toString().trim();
  }

  @Override
  public void close() {
    try {
      line.close();
    } catch (IOException gone) {
      // it was closed by the other side
    }
  }
}
