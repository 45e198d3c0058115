package org.hashi.platform;

import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.hashi.ground.FreePorts;

/**
 * Measures both engines against each other, with the real servers: how long after an announcement
 * another node hears of it, and what that costs the server. A program to run by hand, see record 5.
 */
public final class WakeUpsMeasure {
  private static final List<Integer> RATES = List.of(100, 1_000, 5_000);
  private static final Duration WARM = Duration.ofSeconds(3);
  private static final Duration MEASURED = Duration.ofSeconds(10);
  private static final Duration TICK = Duration.ofMillis(1);

  private final Map<UUID, Long> announced = new ConcurrentHashMap<>();
  private final ConcurrentSkipListMap<Long, Long> waits = new ConcurrentSkipListMap<>();
  private final QueuedWakeUps sender;

  private WakeUpsMeasure(Function<Vertx, QueuedWakeUps> engine) {
    sender = started(engine, id -> {});
    started(engine, this::heard);
  }

  public static void main(String... arguments) throws IOException {
    Path folder = Files.createTempDirectory("hashi-wake-ups");
    System.out.println("engine    ids/s    p50 ms   p99 ms   max ms   heard   server CPU-ms/1000");
    RestartedPostgres postgres = new RestartedPostgres(folder, FreePorts.one());
    PgConnectOptions options = PgConnectOptions.fromUri(postgres.address());
    run("postgres", vertx -> new PostgresWakeUps(vertx, options), postgres::processes);
    postgres.kill();
    RedisServer redis = new RedisServer(folder);
    run("redis", vertx -> new RedisWakeUps(vertx, redis.address()), redis::processes);
    redis.kill();
    System.exit(0);
  }

  private static void run(
      String name, Function<Vertx, QueuedWakeUps> engine, Supplier<List<ProcessHandle>> server) {
    WakeUpsMeasure measure = new WakeUpsMeasure(engine);
    for (int rate : RATES) {
      measure.announce(rate, WARM);
      measure.waits.clear();
      long cpu = cpu(server.get());
      long sent = measure.announce(rate, MEASURED);
      System.out.printf(
          "%-8s %6d %9.2f %8.2f %8.2f %7.2f%% %12.1f%n",
          name,
          rate,
          measure.quantile(0.5),
          measure.quantile(0.99),
          measure.quantile(1),
          100.0 * measure.waits.values().stream().mapToLong(Long::longValue).sum() / sent,
          (cpu(server.get()) - cpu) * 1_000.0 / sent);
    }
  }

  private static QueuedWakeUps started(
      Function<Vertx, QueuedWakeUps> engine, Consumer<UUID> listener) {
    QueuedWakeUps node = engine.apply(Vertx.vertx());
    boolean[] stands = {false};
    node.listen(listener);
    node.onGap(() -> stands[0] = true);
    node.start();
    Awaitility.await("the line stands").until(() -> stands[0]);
    return node;
  }

  /** Open loop: what is due is announced whether or not what was before has been heard. */
  private long announce(int rate, Duration time) {
    long began = System.nanoTime();
    long sent = 0;
    while (System.nanoTime() - began < time.toNanos()) {
      long due = (System.nanoTime() - began) * rate / Duration.ofSeconds(1).toNanos();
      for (; sent < due; sent++) {
        UUID id = UUID.randomUUID();
        announced.put(id, System.nanoTime());
        sender.announce(List.of(id));
      }
      LockSupport.parkNanos(TICK.toNanos());
    }
    Awaitility.await("what was announced is heard")
        .atMost(Duration.ofSeconds(10))
        .until(announced::isEmpty);
    return sent;
  }

  private void heard(UUID id) {
    Long at = announced.remove(id);
    if (at != null) {
      waits.merge((System.nanoTime() - at) / 10_000, 1L, Long::sum);
    }
  }

  /** In milliseconds. */
  private double quantile(double part) {
    long all = waits.values().stream().mapToLong(Long::longValue).sum();
    long seen = 0;
    for (Map.Entry<Long, Long> one : waits.entrySet()) {
      seen += one.getValue();
      if (seen >= part * all) {
        return one.getKey() / 100.0;
      }
    }
    return Double.NaN;
  }

  /** Milliseconds of processor time that these have used. */
  private static long cpu(List<ProcessHandle> processes) {
    return processes.stream()
        .flatMap(one -> Stream.ofNullable(one.info().totalCpuDuration().orElse(null)))
        .mapToLong(Duration::toMillis)
        .sum();
  }
}
