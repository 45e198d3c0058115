package org.hashi.bench;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hashi.bench.hashi.HashiServer;
import org.hashi.bench.hashi.HashiSubject;
import org.hashi.bench.hashi.IdentityProvider;
import org.hashi.bench.load.Crowd;
import org.hashi.bench.machine.Machine;

public final class Main {
  private Main() {}

  public static void main(String[] arguments) throws Exception {
    Vertx vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(2));
    Path folder = Path.of(arguments[1]);
    Files.createDirectories(folder);
    int port = Integer.parseInt(arguments[2]);
    Scenario scenario = Scenario.named(arguments[3]);
    IdentityProvider provider = new IdentityProvider(vertx, port + 100);
    try (HashiServer server = new HashiServer(Path.of(arguments[0]), folder, port, provider)) {
      Database database = server.database(vertx);
      HashiSubject hashi = new HashiSubject(vertx, server, database);
      long began = System.nanoTime();
      Subject.Ready ready = hashi.ready(scenario);
      System.out.println("seeded and signed in after " + (System.nanoTime() - began) / 1e9 + " s");
      Crowd crowd = new Crowd(vertx, new Roster(scenario), ready.target(), new Machine(ready.pid(), ready.databasePid()));
      System.out.println("gathered in " + crowd.gather(50) + " s");
      for (String rate : arguments[4].split(",")) {
        System.out.println(crowd.step(Double.parseDouble(rate), 1.5, 5, 7).json().encode());
      }
      crowd.close();
    }
    vertx.close();
  }
}
