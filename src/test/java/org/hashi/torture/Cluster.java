package org.hashi.torture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hashi.journey.Node;
import org.hashi.journey.RunningHashi;

/** Nodes of one installation behind a proxy; what they share stands on its own. */
final class Cluster {
  private static final String POSTGRES = "postgres";

  private final Proxy proxy = new Proxy();
  private final String wakeUps;
  private final List<Node> nodes;

  private Cluster(int size, String wakeUps) {
    this.wakeUps = wakeUps;
    this.nodes =
        IntStream.rangeClosed(1, size)
            .mapToObj(i -> RunningHashi.anotherNode("torture-" + i, this::settings))
            .toList();
  }

  static Cluster start(int size, String wakeUps) {
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

  private Map<String, String> settings(int port) {
    Map<String, String> settings = new HashMap<>();
    settings.put("hashi.origins", origin() + ",http://localhost:" + port);
    settings.put("quarkus.datasource.reactive.max-size", "12");
    settings.put("hashi.sockets-per-account", "100000");
    if (!wakeUps.equals(POSTGRES)) {
      settings.put("hashi.wake-ups", wakeUps);
    }
    return settings;
  }

  private String origin() {
    return "http://localhost:" + proxy.port();
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
