package org.hashi.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.hashi.ground.FreePorts;

/** A real Redis (or Valkey) of the machine's, on loopback, that forgets everything. */
public final class RedisServer implements Breakable {
  private static final List<String> NAMES = List.of("redis-server", "valkey-server");

  private final Path folder;
  private final int port = FreePorts.one();
  private Process process;

  public RedisServer(Path folder) {
    this.folder = folder;
    restart();
  }

  public String address() {
    return "redis://127.0.0.1:" + port;
  }

  @Override
  public void kill() {
    process.destroyForcibly();
    Awaitility.await("Redis is gone").until(() -> !process.isAlive());
  }

  List<ProcessHandle> processes() {
    return List.of(process.toHandle());
  }

  @Override
  public void restart() {
    try {
      process =
          new ProcessBuilder(
                  program(),
                  "--port",
                  "" + port,
                  "--bind",
                  "127.0.0.1",
                  "--save",
                  "",
                  "--dir",
                  "" + folder)
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("redis.log").toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Awaitility.await("Redis answers").atMost(Duration.ofSeconds(30)).until(this::answers);
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  private static String program() {
    return NAMES.stream()
        .map(name -> Path.of("/usr/bin", name))
        .filter(path -> path.toFile().canExecute())
        .map(Path::toString)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "neither redis-server nor valkey-server in /usr/bin; ./hashi test --prepare"
                        + " installs one"));
  }
}
