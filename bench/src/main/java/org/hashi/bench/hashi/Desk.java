package org.hashi.bench.hashi;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hashi.bench.Database;
import org.hashi.bench.Roster;
import org.hashi.bench.Scenario;

/**
 * Gets a running Hashi ready for another load generator: {@code POST /people} with who sits where
 * makes them and their rooms, signs everybody in and answers with cookies and addresses.
 */
public final class Desk {
  private static final int FIRST_NUMBER = 100;
  private static final int LARGEST_BODY = 1 << 24;

  private final Vertx vertx;
  private final HashiServer hashi;
  private final Database database;
  private final AtomicInteger next = new AtomicInteger(FIRST_NUMBER);

  public Desk(Vertx vertx, HashiServer hashi, Database database) {
    this.vertx = vertx;
    this.hashi = hashi;
    this.database = database;
  }

  public void open(int port) {
    HttpServer server =
        vertx
            .createHttpServer(new HttpServerOptions().setMaxFormAttributeSize(LARGEST_BODY))
            .requestHandler(this::answer);
    Database.get(server.listen(port, "127.0.0.1"));
  }

  private void answer(HttpServerRequest request) {
    request
        .body()
        .compose(body -> vertx.executeBlocking(() -> prepare(body.toJsonObject())))
        .onSuccess(ready -> request.response().end(ready))
        .onFailure(failure -> request.response().setStatusCode(500).end(failure.toString()));
  }

  /** {@code {"people": 1050, "patients": false, "history": 1, "rooms": [[0, 1, …], …]}}. */
  private Buffer prepare(JsonObject wish) throws InterruptedException {
    int[][] membersOf =
        wish.getJsonArray("rooms").stream()
            .map(
                room ->
                    ((JsonArray) room)
                        .stream().mapToInt(person -> ((Number) person).intValue()).toArray())
            .toArray(int[][]::new);
    int number = next.getAndIncrement();
    int people = wish.getInteger("people");
    Scenario scenario =
        new Scenario(
            "desk-" + number + "-",
            number,
            "for another generator",
            membersOf.length,
            membersOf[0].length,
            people,
            wish.getBoolean("patients", false),
            wish.getInteger("history", 1),
            0,
            List.of());
    Seed.plant(database, scenario, new Roster(membersOf, people));
    People made = new People(scenario);
    SignIn signIn = new SignIn(vertx, hashi.port());
    JsonArray cookies = new JsonArray(List.of((Object[]) signIn.everybody(made)));
    signIn.close();
    JsonArray channels = new JsonArray();
    JsonArray threads = new JsonArray();
    IntStream.range(0, membersOf.length)
        .forEach(
            room -> {
              channels.add(made.channel(room).toString());
              threads.add(made.thread(room).toString());
            });
    return new JsonObject()
        .put("cookies", cookies)
        .put("channels", channels)
        .put("threads", threads)
        .toBuffer();
  }
}
