package org.hashi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.hashi.ground.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The product's own PostgreSQL, for real. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("a PostgreSQL of its own")
class PostgresIT {

  @TempDir static Path temporary;
  private DataFolder folder;
  private PostgresServer server;
  private int port;

  @BeforeEach
  void start() throws Exception {
    port = FreePorts.one();
    startOn(port);
    run("CREATE TABLE IF NOT EXISTS note (body text PRIMARY KEY)");
    run("INSERT INTO note VALUES ('退院前カンファレンス') ON CONFLICT DO NOTHING");
  }

  @AfterEach
  void stop() {
    server.close();
    folder.close();
  }

  @Test
  void rowsOutliveAnOrderlyRestart() throws Exception {
    stop();
    assertThat(server.process()).isEmpty();
    startOn(FreePorts.one());
    assertThat(ask("SELECT body FROM note")).isEqualTo("退院前カンファレンス");
  }

  @Test
  void rowsOutliveASigkillOfTheServer() throws Exception {
    ProcessHandle postmaster = server.process().orElseThrow();
    postmaster.destroyForcibly();
    postmaster.onExit().get(10, TimeUnit.SECONDS);
    folder.close();
    startOn(port);
    assertThat(ask("SELECT body FROM note")).isEqualTo("退院前カンファレンス");
  }

  @Test
  void serverLeftOverByASigkillOfTheApplicationIsReplaced() throws Exception {
    ProcessHandle orphan = server.process().orElseThrow();
    folder.close(); // the lock goes with the process that was killed, its PostgreSQL does not
    startOn(port);
    orphan.onExit().get(10, TimeUnit.SECONDS);
    assertThat(ask("SELECT body FROM note")).isEqualTo("退院前カンファレンス");
  }

  @Test
  void pidFileThatNowNamesAForeignProcessIsNoObstacle() throws Exception {
    server.close();
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      Path pidFile = folder.path("postgres").resolve("postmaster.pid");
      Files.writeString(
          pidFile, stranger.pid() + "\n" + folder.path("postgres") + "\n1\n1\n\n\n\n");
      folder.close();
      startOn(port);
      assertThat(stranger.isAlive()).isTrue();
      assertThat(ask("SELECT body FROM note")).isEqualTo("退院前カンファレンス");
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void itIsDurablePrivateAndSilentAboutContents() throws Exception {
    assertThat(ask("SHOW fsync")).isEqualTo("on");
    assertThat(ask("SHOW synchronous_commit")).isEqualTo("on");
    assertThat(ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(ask("SELECT rolsuper::text FROM pg_roles WHERE rolname = current_user"))
        .isEqualTo("false");
    assertThatThrownBy(() -> run("INSERT INTO note VALUES ('長谷川 ハル', 1)"))
        .isInstanceOf(SQLException.class);
    assertThat(Files.readString(folder.logs().resolve("postgres.log"))).doesNotContain("長谷川");
  }

  /** Folders of before there was an owner. */
  @Test
  void whatTheServingRoleOwnedIsHandedOver() throws Exception {
    Databases databases = new Databases(port, folder.secrets());
    try (Connection superuser =
            connect(new Databases.Login(login().url(), "", "postgres", superuserPassword()));
        Statement statement = superuser.createStatement()) {
      statement.execute("ALTER DATABASE hashi OWNER TO hashi");
    }
    try (Connection before = connect(databases.hashi(Databases.HASHI));
        Statement statement = before.createStatement()) {
      statement.execute("CREATE TABLE of_before (no int)");
    }
    databases.create();
    databases.create();
    run("ALTER TABLE of_before ADD body text");
    try (Connection serving = connect(databases.hashi(Databases.HASHI));
        Statement statement = serving.createStatement()) {
      assertThatThrownBy(() -> statement.execute("DROP TABLE of_before"))
          .hasMessageContaining("must be owner");
    }
  }

  @Test
  void nobodyEntersWithoutThePasswordOrIntoTheOtherDatabase() throws Exception {
    Databases.Login hashi = login();
    assertThatThrownBy(() -> DriverManager.getConnection(hashi.url(), "hashi_owner", "wrong"))
        .hasMessageContaining("password authentication failed");
    String other = new Databases(port, folder.secrets()).keycloak().url();
    assertThatThrownBy(() -> DriverManager.getConnection(other, "hashi_owner", hashi.password()))
        .hasMessageContaining("permission denied");
  }

  private void startOn(int chosen) throws Exception {
    port = chosen;
    folder = DataFolder.open(temporary.resolve("data"), Mode.EMPTY);
    server = PostgresServer.prepare(folder, port);
    server.start();
    new Databases(port, folder.secrets()).create();
  }

  private Databases.Login login() throws Exception {
    return new Databases(port, folder.secrets()).hashi(Databases.OWNER);
  }

  private String superuserPassword() throws Exception {
    return String.valueOf(folder.secrets().find("postgres.password"));
  }

  private Connection connect() throws Exception {
    return connect(login());
  }

  private static Connection connect(Databases.Login login) throws SQLException {
    return DriverManager.getConnection(login.url(), login.username(), login.password());
  }

  private void run(String sql) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private String ask(String sql) throws Exception {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      assertThat(result.next()).isTrue();
      return result.getString(1);
    }
  }
}
