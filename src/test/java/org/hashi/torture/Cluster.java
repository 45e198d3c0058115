package org.hashi.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hashi.journey.Node;
import org.hashi.journey.RunningHashi;
import org.hashi.platform.RedisServer;

/** Nodes of one installation behind a proxy; what they share stands on its own. */
final class Cluster {
  private static final String REDIS = "redis";

  private final Proxy proxy = new Proxy();
  private final String wakeUps;
  private final Optional<RedisServer> redis;
  private final List<Node> nodes;

  private Cluster(int size, String wakeUps) {
    this.wakeUps = wakeUps;
    this.redis = wakeUps.equals(REDIS) ? Optional.of(startRedis()) : Optional.empty();
    this.nodes =
        IntStream.rangeClosed(1, size)
            .mapToObj(i -> RunningHashi.anotherNode("torture-" + i, this::settings))
            .toList();
  }

  static Cluster start(int size, String wakeUps) {
    PostgresProcess.rememberCommits();
    Cluster cluster = new Cluster(size, wakeUps);
    CompletableFuture.allOf(
            cluster.nodes.stream()
                .map(node -> CompletableFuture.runAsync(node::start))
                .toArray(CompletableFuture[]::new))
        .join();
    try {
      cluster.proxy.start(cluster.nodes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return cluster;
  }

  private static RedisServer startRedis() {
    try {
      RedisServer server = new RedisServer(Files.createDirectories(Path.of("target", "torture")));
      Runtime.getRuntime().addShutdownHook(new Thread(server::kill, "hashi-redis-stop"));
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> settings(int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("hashi.origins", origin() + ",http://localhost:" + port);
    settings.put("quarkus.datasource.reactive.max-size", "12");
    settings.put("hashi.sockets-per-account", "100000");
    settings.put("hashi.wake-ups", wakeUps);
    redis.ifPresent(server -> settings.put("hashi.redis", server.address()));
    return settings;
  }

  private String origin() {
    return "http://localhost:" + proxy.port();
  }

  /** What wakes the nodes, when that is not the database. */
  Optional<RedisServer> redis() {
    return redis;
  }

  String wakeUps() {
    return wakeUps;
  }

  List<Node> nodes() {
    return nodes;
  }

  Proxy proxy() {
    return proxy;
  }

  /** As everybody comes. */
  Line line() {
    return new Line("localhost:" + proxy.port(), origin(), "");
  }

  /** Past the proxy, to one node. */
  Line past(Node node) {
    return new Line("localhost:" + node.port(), origin(), node.name());
  }

  /** To the proxy, but through something else that listens there, or by somebody slow. */
  Line through(int port, String called) {
    return new Line("localhost:" + port, origin(), called);
  }
}
