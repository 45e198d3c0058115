package org.hashi.bench.run;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.SqlConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.hashi.bench.Database;
import org.hashi.bench.Scenario;
import org.hashi.bench.hashi.HashiServer;
import org.hashi.bench.hashi.PastYears;
import org.hashi.bench.hashi.People;
import org.hashi.bench.hashi.SignIn;
import org.hashi.bench.load.Numbers;

/**
 * Scenario T: ten years of contacts lie there and somebody asks for tables, one after the other.
 * Beside each stands how long PostgreSQL takes to count the same out of all contacts (the scan), in
 * the same run; and what a contact costs when it is entered, beside the row alone.
 */
public final class TablesRun {
  private static final int OFTEN = 40;
  private static final int ENTRIES = 200;
  private static final int SCANS = 3;
  private static final String EMPTY =
      "create table if not exists bench_contact as select * from statistics_contact limit 0";
  private static final String ROW =
      "insert into bench_contact select * from statistics_contact limit 1";
  private static final String YEAR = "from=2024-04&until=2025-03&kind=CONSULTATION";

  /**
   * A table people ask for.
   *
   * @param person 0 coordinates the first centre, 1 is an officer
   * @param scan the same counted out of every contact
   */
  private record Question(String name, int person, String path, String scan) {}

  private final Vertx vertx;
  private final HashiServer server;
  private final Database database;
  private final Results results;

  public TablesRun(Vertx vertx, HashiServer server, Database database, Results results) {
    this.vertx = vertx;
    this.server = server;
    this.database = database;
    this.results = results;
  }

  /** As many contacts as the scenario's history says. */
  public void run(Scenario scenario) throws Exception {
    long begin = System.nanoTime();
    PastYears.plant(database, scenario);
    System.out.printf("  T planted in %d s%n", seconds(begin));
    SignIn signIn = new SignIn(vertx, server.port());
    String[] cookies = signIn.everybody(new People(scenario));
    signIn.close();
    HttpClient http = vertx.createHttpClient();
    add(scenario, "disk", disk(scenario.history()));
    for (Question question : questions()) {
      add(scenario, question.name(), answered(http, cookies, question));
    }
    add(scenario, "entry", entered(http, cookies[0]));
    Database.get(http.close());
  }

  private void add(Scenario scenario, String kind, JsonObject figures) {
    results.add("hashi", scenario.name(), kind, 1, figures);
    System.out.println("  T " + kind + " " + figures.encode());
  }

  private List<Question> questions() {
    UUID centre =
        UUID.fromString(
            first("select organization_id from organization_organization where name = '第0拠点'"));
    String own = "/api/statistics/tables?place=centre:" + centre + "&" + YEAR + "&axes=";
    String all = "/api/statistics/tables?place=prefecture&" + YEAR + "&axes=";
    String ofCentre = "centre_id = '" + centre + "'";
    List<Question> questions = new ArrayList<>();
    questions.add(
        new Question(
            "month at a glance",
            0,
            "/api/statistics/monthly?month=2025-02",
            scan("centre_id, content", "true")));
    questions.add(
        new Question(
            "own year by content",
            0,
            "/api/statistics/years/2024?centreId=" + centre + "&dimension=content",
            scan("content", ofCentre)));
    questions.add(new Question("own content", 0, own + "content", scan("content", ofCentre)));
    questions.add(
        new Question(
            "own content x month",
            0,
            own + "content,month",
            scan("content, date_trunc('month', occurred_on)", ofCentre)));
    questions.add(
        new Question(
            "own requester x content",
            0,
            own + "requester,content",
            scan("requester, content", ofCentre)));
    questions.add(new Question("all content", 1, all + "content", scan("content", "true")));
    questions.add(
        new Question(
            "all month", 1, all + "month", scan("date_trunc('month', occurred_on)", "true")));
    questions.add(new Question("all centre", 1, all + "centre", scan("centre_id", "true")));
    questions.add(new Question("all residence", 1, all + "residence", scan("residence", "true")));
    questions.add(
        new Question(
            "all content x month",
            1,
            all + "content,month",
            scan("content, date_trunc('month', occurred_on)", "true")));
    questions.add(
        new Question(
            "all content x centre", 1, all + "content,centre", scan("content, centre_id", "true")));
    questions.add(
        new Question(
            "all content x residence",
            1,
            all + "content,residence",
            scan("content, residence", "true")));
    questions.add(
        new Question(
            "all requester x content",
            1,
            all + "requester,content",
            scan("requester, content", "true")));
    questions.add(
        new Question(
            "all centre x month",
            1,
            all + "centre,month",
            scan("centre_id, date_trunc('month', occurred_on)", "true")));
    return questions;
  }

  /** The year is no help to it: every contact is looked at. */
  private static String scan(String by, String where) {
    return "select "
        + by
        + ", count(*), count(*) filter (where count_type = 'NEW') from statistics_contact where "
        + where
        + " and occurred_on + 0 >= date '2024-04-01' and occurred_on + 0 < date '2025-04-01'"
        + " group by "
        + by;
  }

  private String first(String query) {
    SqlConnection connection = Database.get(database.connect("hashi"));
    try {
      return Database.get(connection.query(query).execute())
          .iterator()
          .next()
          .getValue(0)
          .toString();
    } finally {
      Database.get(connection.close());
    }
  }

  private JsonObject disk(long contacts) {
    long rows =
        database.number(
            "hashi",
            "select sum(pg_total_relation_size(inhrelid))::bigint from pg_inherits"
                + " where inhparent = 'statistics_contact'::regclass");
    long counts = database.number("hashi", "select pg_total_relation_size('statistics_count')");
    return new JsonObject()
        .put("contacts", contacts)
        .put("bytes_per_contact", Numbers.round(rows / (double) contacts))
        .put("cells", database.number("hashi", "select count(*) from statistics_count"))
        .put("cells_mib", counts >> 20)
        .put("cells_share", Numbers.round(counts / (double) rows));
  }

  private JsonObject answered(HttpClient http, String[] cookies, Question question)
      throws Exception {
    ask(http, cookies[question.person()], question.path());
    Histogram micros = new Histogram(3);
    for (int i = 0; i < OFTEN; i++) {
      long begin = System.nanoTime();
      ask(http, cookies[question.person()], question.path());
      micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin));
    }
    double scanned = scanned(question.scan());
    double median = micros.getValueAtPercentile(50) / 1e3;
    return Numbers.millis(micros)
        .put("scan_ms", Numbers.round(scanned))
        .put("times_faster", Numbers.round(scanned / median));
  }

  private void ask(HttpClient http, String cookie, String path) {
    send(http, cookie, HttpMethod.GET, path, null, 200);
  }

  private void send(
      HttpClient http, String cookie, HttpMethod method, String path, JsonObject body, int wanted) {
    int status =
        Database.get(
            http.request(method, server.port(), "127.0.0.1", path)
                .compose(
                    request -> {
                      request
                          .putHeader("Cookie", cookie)
                          .putHeader("X-Requested-With", "JavaScript");
                      request.putHeader("Accept", "application/json");
                      request.putHeader("Origin", "http://127.0.0.1:" + server.port());
                      request.putHeader("Sec-Fetch-Site", "same-origin");
                      return body == null
                          ? request.send()
                          : request
                              .putHeader("Content-Type", "application/json")
                              .send(body.toBuffer());
                    })
                .compose(response -> response.end().map(ended -> response.statusCode())));
    if (status != wanted) {
      throw new IllegalStateException(path + " answered " + status);
    }
  }

  private double scanned(String query) {
    SqlConnection connection = Database.get(database.connect("hashi"));
    try {
      List<Double> all = new ArrayList<>();
      for (int i = 0; i < SCANS; i++) {
        long begin = System.nanoTime();
        Database.get(connection.query(query).execute());
        all.add((System.nanoTime() - begin) / 1e6);
      }
      return all.stream().sorted().toList().get(SCANS / 2);
    } finally {
      Database.get(connection.close());
    }
  }

  /** A call typed in, with everything that hangs on it, beside the row of the contact alone. */
  private JsonObject entered(HttpClient http, String cookie) {
    Histogram micros = new Histogram(3);
    for (int i = 0; i < ENTRIES; i++) {
      JsonObject call =
          new JsonObject()
              .put("clientId", UUID.randomUUID().toString())
              .put("kind", "CASE")
              .put("person", "")
              .put("summary", "")
              .put(
                  "codes",
                  new JsonObject()
                      .put("content", new JsonArray().add("B06"))
                      .put("requester", new JsonArray().add("05"))
                      .put("method", new JsonArray().add("01")));
      long begin = System.nanoTime();
      send(http, cookie, HttpMethod.POST, "/api/consultations", call, 201);
      micros.recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin));
    }
    double alone = alone();
    return Numbers.millis(micros)
        .put("row_alone_ms", Numbers.round(alone))
        .put("times_slower", Numbers.round(micros.getValueAtPercentile(50) / 1e3 / alone));
  }

  private double alone() {
    SqlConnection connection = Database.get(database.connect("hashi"));
    try {
      Database.get(connection.query(EMPTY).execute());
      List<Double> all = new ArrayList<>();
      for (int i = 0; i < ENTRIES; i++) {
        long begin = System.nanoTime();
        Database.get(connection.query(ROW).execute());
        all.add((System.nanoTime() - begin) / 1e6);
      }
      return all.stream().sorted().toList().get(ENTRIES / 2);
    } finally {
      Database.get(connection.close());
    }
  }

  private static long seconds(long begin) {
    return TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin);
  }
}
