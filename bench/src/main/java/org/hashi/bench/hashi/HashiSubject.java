package org.hashi.bench.hashi;

import io.vertx.core.Vertx;
import java.util.Map;
import org.hashi.bench.Database;
import org.hashi.bench.Roster;
import org.hashi.bench.Scenario;
import org.hashi.bench.Subject;
import org.hashi.bench.load.Target;

/** Hashi, with a scenario's people signed in. It runs all the time, for it brings the database. */
public final class HashiSubject implements Subject {
  private final Vertx vertx;
  private final HashiServer server;
  private final Database database;
  private final Safeguards safeguards;
  private final Map<Scenario, String[]> cookies;

  /**
   * @param cookies of everybody who has signed in by now, by scenario; those who measure Hashi in
   *     several ways share them
   */
  public HashiSubject(
      Vertx vertx,
      HashiServer server,
      Database database,
      Safeguards safeguards,
      Map<Scenario, String[]> cookies) {
    this.vertx = vertx;
    this.server = server;
    this.database = database;
    this.safeguards = safeguards;
    this.cookies = cookies;
  }

  @Override
  public String name() {
    return safeguards.subject();
  }

  @Override
  public Ready ready(Scenario scenario) throws InterruptedException {
    People people = new People(scenario);
    if (!cookies.containsKey(scenario)) {
      Seed.plant(database, scenario, new Roster(scenario));
      SignIn signIn = new SignIn(vertx, server.port());
      cookies.put(scenario, signIn.everybody(people));
      signIn.close();
    }
    Target target = new HashiTarget(vertx, server.port(), people, cookies.get(scenario));
    return new Running(target);
  }

  private final class Running implements Ready {
    private final Target target;

    private Running(Target target) {
      this.target = target;
    }

    @Override
    public Target target() {
      return target;
    }

    @Override
    public long pid() {
      return server.pid();
    }

    @Override
    public long databasePid() {
      return database.pid();
    }

    @Override
    public long bytes() {
      return database.bytes("hashi");
    }

    @Override
    public void begin() {
      safeguards.establish(database);
    }

    @Override
    public void collectGarbage() throws Exception {
      server.collectGarbage();
    }

    @Override
    public void close() {}
  }
}
