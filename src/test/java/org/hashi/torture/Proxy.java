package org.hashi.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hashi.ground.FreePorts;
import org.hashi.journey.Node;

/** HAProxy in front of the nodes, asking each whether it is ready. */
final class Proxy {
  private static final Path FOLDER = Path.of("target", "torture");
  private static final String CONFIGURATION =
      """
      global
        log stdout format raw local0
        maxconn 8000
      defaults
        mode http
        log global
        option logasap
        option redispatch
        retries 2
        timeout connect 2s
        timeout client 2m
        timeout server 20s
        timeout tunnel 1h
        timeout http-request 15s
        timeout check 3s
      frontend pages
        bind 127.0.0.1:%d
        capture request header X-Connection len 64
        log-format "%%[capture.req.hdr(0)] %%s %%ST %%tsc %%HM %%HP"
        default_backend nodes
      backend nodes
        balance leastconn
        option httpchk GET /q/health/ready
        default-server inter 1s fall 3 rise 1 on-marked-down shutdown-sessions
      %s
      """;

  private final int port = FreePorts.one();
  private final List<Path> logs = new ArrayList<>();
  private final Path configuration = FOLDER.resolve("haproxy.cfg");
  private Process process;

  int port() {
    return port;
  }

  static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(":", -1), new String[] {"/usr/sbin"})
        .flatMap(Stream::of)
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "haproxy")));
  }

  void start(List<Node> nodes) throws IOException {
    if (!isInstalled()) {
      throw new IllegalStateException(
          "HAProxy is not installed; ./hashi test --prepare installs it.");
    }
    Files.createDirectories(FOLDER);
    Files.writeString(
        configuration,
        CONFIGURATION.formatted(
            port, nodes.stream().map(Proxy::server).collect(Collectors.joining("\n"))));
    restart();
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "hashi-proxy-stop"));
  }

  private static String server(Node node) {
    return "  server %s 127.0.0.1:%d check port %d"
        .formatted(node.name(), node.port(), node.port() + 1);
  }

  /**
   * Ends every connection at once and begins again, with a log of its own: it writes over others.
   */
  void restart() throws IOException {
    stop();
    Path log = FOLDER.resolve("haproxy-" + (logs.size() + 1) + ".log");
    Files.deleteIfExists(log);
    logs.add(log);
    ProcessBuilder haproxy = new ProcessBuilder("haproxy", "-db", "-f", configuration.toString());
    haproxy.environment().merge("PATH", ":/usr/sbin", String::concat);
    process =
        haproxy
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    Awaitility.await("the proxy listens, see " + log)
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(20))
        .until(this::listens);
  }

  private boolean listens() {
    try (java.net.Socket open = new java.net.Socket("127.0.0.1", port)) {
      return open.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  void stop() {
    if (process != null) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }

  /** To which node each socket was led. */
  Map<String, String> led() throws IOException {
    Map<String, String> led = new HashMap<>();
    for (Path log : logs) {
      try (Stream<String> lines = Files.lines(log)) {
        lines
            .map(line -> line.strip().split(" "))
            .filter(words -> words.length > 1 && words[0].contains("/"))
            .forEach(words -> led.put(words[0], words[1]));
      }
    }
    return led;
  }
}
