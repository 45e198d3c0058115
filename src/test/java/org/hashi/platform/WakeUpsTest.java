package org.hashi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.hashi.ground.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both engines against the real server: they may lose a wake-up, but never their way back. */
class WakeUpsTest {
  enum Engine {
    POSTGRES,
    REDIS
  }

  /** One node with what it heard. */
  private static final class Node {
    final QueuedWakeUps wakeUps;
    final Set<UUID> heard = ConcurrentHashMap.newKeySet();
    final AtomicInteger gaps = new AtomicInteger();

    Node(QueuedWakeUps wakeUps) {
      this.wakeUps = wakeUps;
      wakeUps.listen(heard::add);
      wakeUps.onGap(gaps::incrementAndGet);
      wakeUps.start();
    }
  }

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;
  private Vertx vertx;
  private Breakable server;
  private final List<Node> nodes = new ArrayList<>();

  @BeforeEach
  void begin() {
    vertx = Vertx.vertx();
  }

  @AfterEach
  void end() {
    nodes.forEach(node -> node.wakeUps.stop());
    server.kill();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private void twoNodes(Engine engine) {
    Supplier<QueuedWakeUps> make =
        switch (engine) {
          case POSTGRES -> {
            RestartedPostgres postgres = new RestartedPostgres(folder, FreePorts.one());
            server = postgres;
            PgConnectOptions options = PgConnectOptions.fromUri(postgres.address());
            yield () -> new PostgresWakeUps(vertx, options);
          }
          case REDIS -> {
            RedisServer redis = new RedisServer(folder);
            server = redis;
            yield () -> new RedisWakeUps(vertx, redis.address());
          }
        };
    IntStream.range(0, 2).forEach(i -> nodes.add(new Node(make.get())));
    awaitLines(1);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whatOneNodeAnnouncesAllHear(Engine engine) {
    twoNodes(engine);
    List<UUID> announced = IntStream.range(0, 1_000).mapToObj(i -> Ids.next()).toList();

    announced.forEach(id -> nodes.getFirst().wakeUps.announce(List.of(id)));

    assertThat(nodes.getFirst().heard).as("itself, at once").containsAll(announced);
    awaitHeard(nodes.getLast(), announced);
  }

  @ParameterizedTest
  @EnumSource(Engine.class)
  void whoseServerDiesIsToldOfTheGapAndHearsAgain(Engine engine) {
    twoNodes(engine);
    server.kill();
    UUID meanwhile = Ids.next();
    nodes.getFirst().wakeUps.announce(List.of(meanwhile));
    assertThat(nodes.getFirst().heard).as("itself, also without the server").contains(meanwhile);

    server.restart();
    awaitLines(2);

    UUID afterwards = Ids.next();
    nodes.getFirst().wakeUps.announce(List.of(afterwards));
    awaitHeard(nodes.getLast(), List.of(afterwards));
  }

  private void awaitLines(int times) {
    Awaitility.await("every node is told that its line stands")
        .atMost(PATIENCE)
        .until(() -> nodes.stream().allMatch(node -> node.gaps.get() >= times));
  }

  private static void awaitHeard(Node node, List<UUID> announced) {
    Awaitility.await("heard")
        .atMost(PATIENCE)
        .untilAsserted(() -> assertThat(node.heard).containsAll(announced));
  }
}
