package org.hashi.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hashi.ground.FreePorts;

/**
 * The one system all journeys share: the demo with its PostgreSQL and Keycloak as a first node, and
 * a second node of the same program on the same engines. It is started by whoever asks first and
 * ends with the JVM.
 */
public final class RunningHashi {
  /** Starts the system when it is first asked for. */
  private static final class Once {
    static final RunningHashi SYSTEM = new RunningHashi();
  }

  /** A folder to keep for the next run, whose start is quicker then; else one for this run only. */
  private static final String KEPT = System.getProperty("hashi.journey.data");

  private final Path data = KEPT == null ? temporaryFolder() : Path.of(KEPT);
  private final int postgresPort = FreePorts.one();
  private final int keycloakPort = FreePorts.one();
  private final Node first;
  private Node second;
  private final Database database;
  private final KeycloakDesk keycloak;
  private final Newcomer administrator;
  private final List<Node> more = new CopyOnWriteArrayList<>();

  private RunningHashi() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "hashi-journey-stop"));
    first = new Node("node-1", FreePorts.pair(), demo());
    first.start();
    Properties secrets = secrets();
    database = database("postgres", secrets.getProperty("postgres.password"));
    keycloak =
        new KeycloakDesk(
            keycloakAddress(),
            secrets.getProperty("keycloak.admin-client-secret"),
            secrets.getProperty("keycloak.bootstrap-secret"));
    administrator = keycloak.invite("administrator");
  }

  public static Node firstNode() {
    return Once.SYSTEM.first;
  }

  static Node secondNode() {
    return Once.SYSTEM.secondStarted();
  }

  static List<Node> nodes() {
    return List.of(firstNode(), secondNode());
  }

  /** Not everybody needs it. */
  private synchronized Node secondStarted() {
    if (second == null) {
      Node starting = new Node("node-2", FreePorts.pair(), external("node-2", secrets()));
      starting.start();
      second = starting;
    }
    return second;
  }

  public static Database database() {
    return Once.SYSTEM.database;
  }

  /** With the rights of the nodes, which are fewer. */
  static Database asNodes() {
    RunningHashi system = Once.SYSTEM;
    return system.database("hashi", system.secrets().getProperty("hashi.database.password"));
  }

  private Database database(String username, String password) {
    return new Database(
        "jdbc:postgresql://127.0.0.1:" + postgresPort + "/hashi", username, password);
  }

  static KeycloakDesk keycloak() {
    return Once.SYSTEM.keycloak;
  }

  /** The first administrator of the second node: an installation that is no demo has one. */
  static Newcomer administrator() {
    return Once.SYSTEM.administrator;
  }

  /** One more node on the same engines, not yet started; it ends with the JVM, as all do. */
  public static Node anotherNode(String name, Function<Integer, Map<String, String>> settings) {
    int port = FreePorts.pair();
    Map<String, String> all = Once.SYSTEM.external(name, Once.SYSTEM.secrets());
    all.putAll(settings.apply(port));
    Node node = new Node(name, port, all);
    Once.SYSTEM.more.add(node);
    return node;
  }

  /** Where the engines of the first node keep what is theirs. */
  public static Path data() {
    return Once.SYSTEM.data;
  }

  /** What the authenticator app of one of the cast holds. */
  static String secondFactor(String username) {
    try {
      String secrets = Files.readString(data().resolve("demo-secrets.json"));
      return Json.read(secrets).path("totp").path(username).asText();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> demo() {
    return Map.of(
        "hashi.mode", "demo",
        "hashi.audit.sign-every", "2S",
        "hashi.data", data.toString(),
        "hashi.keycloak-port", Integer.toString(keycloakPort),
        "hashi.postgres-port", Integer.toString(postgresPort));
  }

  /** As an operator sets a node up that shares engines with others. */
  private Map<String, String> external(String name, Properties secrets) {
    String place = "postgresql://127.0.0.1:" + postgresPort + "/hashi";
    String admin = "quarkus.keycloak.admin-client.";
    Map<String, String> settings = new HashMap<>();
    settings.put("hashi.mode", "empty");
    settings.put("hashi.envelope.after", "2S");
    settings.put("quarkus.log.console.json.enabled", "true");
    settings.put("quarkus.log.category.\"org.hashi\".level", "DEBUG");
    settings.put("hashi.data", data.resolve("of-" + name).toString());
    settings.put("hashi.first-administrator", administrator.subject());
    settings.put("quarkus.datasource.jdbc.url", "jdbc:" + place);
    settings.put("quarkus.datasource.reactive.url", place);
    settings.put("quarkus.datasource.username", "hashi");
    settings.put("quarkus.datasource.password", secrets.getProperty("hashi.database.password"));
    settings.put("quarkus.flyway.username", "hashi_owner");
    settings.put("quarkus.flyway.password", secrets.getProperty("hashi_owner.database.password"));
    settings.put("quarkus.oidc.auth-server-url", keycloakAddress() + "/realms/hashi");
    settings.put("quarkus.oidc.client-id", "hashi");
    settings.put("quarkus.oidc.credentials.secret", secrets.getProperty("keycloak.client-secret"));
    settings.put(admin + "server-url", keycloakAddress());
    settings.put(admin + "realm", "hashi");
    settings.put(admin + "client-id", "hashi-admin");
    settings.put(admin + "client-secret", secrets.getProperty("keycloak.admin-client-secret"));
    settings.put(admin + "grant-type", "CLIENT_CREDENTIALS");
    return settings;
  }

  private String keycloakAddress() {
    return "http://localhost:" + keycloakPort;
  }

  private Properties secrets() {
    Properties secrets = new Properties();
    try (var file = Files.newBufferedReader(data.resolve("secrets.properties"))) {
      secrets.load(file);
      return secrets;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void stop() {
    more.forEach(Node::stop);
    Stream.of(second, first).filter(node -> node != null).forEach(Node::stop);
    if (KEPT == null) {
      removeData();
    }
  }

  private void removeData() {
    try (Stream<Path> files = Files.walk(data)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException leftBehind) {
      System.err.println("not removed: " + data);
    }
  }

  private static Path temporaryFolder() {
    try {
      return Files.createTempDirectory("hashi-journey");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
