package org.hashi.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hashi.ground.FreePorts;

/**
 * The nginx in front of a node, with the configuration that is shipped: only names, ports and
 * folders are those of the test.
 */
final class TlsProxy implements AutoCloseable {
  private static final Path SHIPPED = Path.of("docker");

  private final int port = FreePorts.one();
  private final Path folder;
  private final Process process;

  /**
   * @param tls a folder with the files docker/README.md names
   * @param certificates which of the shipped files says whether browsers need one
   */
  TlsProxy(Path tls, String certificates, Node node) throws IOException {
    this.folder = Files.createDirectories(tls.resolve("nginx"));
    Files.writeString(folder.resolve("certificates.conf"), here(read(certificates), tls, node));
    Path configuration =
        Files.writeString(folder.resolve("nginx.conf"), here(read("nginx.conf"), tls, node));
    String own = "daemon off; worker_processes 1; pid " + folder.resolve("nginx.pid") + ";";
    ProcessBuilder nginx =
        new ProcessBuilder(
            "nginx", "-e", "stderr", "-p", folder + "/", "-c", configuration.toString(), "-g", own);
    nginx.environment().merge("PATH", ":/usr/sbin", String::concat);
    Path log = Path.of("target", "journey", "nginx.log");
    process = nginx.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(this::close, "hashi-nginx-stop"));
    Awaitility.await("nginx listens, see " + log)
        .atMost(Duration.ofSeconds(10))
        .pollInterval(Duration.ofMillis(20))
        .until(this::listens);
  }

  static boolean isInstalled() {
    return Stream.concat(Stream.of(System.getenv("PATH").split(":", -1)), Stream.of("/usr/sbin"))
        .anyMatch(place -> Files.isExecutable(Path.of(place, "nginx")));
  }

  String origin() {
    return "https://localhost:" + port;
  }

  private static String read(String file) throws IOException {
    return Files.readString(SHIPPED.resolve(file));
  }

  private String here(String configuration, Path tls, Node node) {
    String backend = "127.0.0.1:" + node.port();
    return places(configuration, tls)
        .replace("hashi-1:8080", backend)
        .replaceAll("(?m)^.*hashi-2:8080.*$", "")
        .replace("keycloak:8080", backend)
        .replace("listen 443", "listen 127.0.0.1:" + port)
        .replace("hashi.example.jp", "localhost");
  }

  private String places(String configuration, Path tls) {
    String moved =
        configuration
            .replace("/etc/nginx/client-certificates.conf", folder + "/certificates.conf")
            .replace("/etc/nginx/tls/", tls + "/")
            .replace("/dev/stdout", folder + "/access.log")
            .replace("/dev/stderr", "stderr");
    for (String kept : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
      moved =
          moved.replaceFirst(
              "http \\{", "http {\n  " + kept + "_temp_path " + folder.resolve(kept) + ";");
    }
    return moved;
  }

  private boolean listens() {
    try (java.net.Socket open = new java.net.Socket("127.0.0.1", port)) {
      return open.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    process.onExit().join();
  }
}
