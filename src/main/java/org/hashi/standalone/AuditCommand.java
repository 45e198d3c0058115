package org.hashi.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.hashi.audit.ChainCheck;
import org.hashi.audit.Finding;
import org.hashi.audit.HeadFile;
import org.hashi.audit.SigningKey;
import org.hashi.audit.Verdict;

/**
 * Verifies the audit chains, beside a running Hashi or with nothing but its data folder. It is a
 * program of its own: neither the application nor the database's functions are believed.
 */
final class AuditCommand {
  /** What is typed for it. */
  static final List<String> WORDS = List.of("audit", "verify");

  private static final int WHOLE = 0;
  private static final int BROKEN = 2;

  private record Login(String url, String username, String password) {}

  private final Source source;
  private final Engines engines;
  private final Path data;

  AuditCommand(Source source, Engines engines) {
    this.source = source;
    this.engines = engines;
    this.data = Path.of(source.get("hashi.data", "data")).toAbsolutePath().normalize();
  }

  /** Reads everything, says what came of it, and returns 0, or 2 when a chain is broken. */
  int verify() throws InterruptedException {
    HeadFile.Content signed = signed();
    boolean changedBefore = tellChangedBefore();
    Login login = login();
    try (Connection connection =
        DriverManager.getConnection(login.url(), login.username(), login.password())) {
      int verdict = tell(signed, ChainCheck.of(connection, signed.heads()));
      return changedBefore ? BROKEN : verdict;
    } catch (SQLException e) {
      throw new StartupProblem.EngineFailed(
          "PostgreSQL", String.valueOf(e.getMessage()), data.resolve("logs"));
    }
  }

  private Path heads() {
    return Path.of(source.get("hashi.audit.heads", data.resolve("audit").toString()));
  }

  private HeadFile.Content signed() {
    Path folder = heads();
    try {
      return Files.exists(folder.resolve(HeadFile.NAME))
          ? new HeadFile(folder).read(SigningKey.publicOf(folder))
          : HeadFile.Content.none();
    } catch (IOException | GeneralSecurityException e) {
      throw new StartupProblem.MissingPart(
          "The signed heads in %s cannot be read: %s.".formatted(folder, e),
          "%s の署名を読めません。".formatted(folder));
    }
  }

  private boolean tellChangedBefore() {
    try {
      List<Path> bad = new HeadFile(heads()).changedBefore();
      bad.forEach(
          file ->
              Console.say(
                  "  signed heads were changed before, see %s / 以前の署名ファイルが書き換えられていました"
                      .formatted(file.getFileName())));
      return !bad.isEmpty();
    } catch (IOException e) {
      throw new StartupProblem.NotWritable(heads());
    }
  }

  private Login login() throws InterruptedException {
    String external = source.find("quarkus.datasource.jdbc.url");
    if (external != null) {
      return new Login(
          external,
          source.get("quarkus.datasource.username", ""),
          source.get("quarkus.datasource.password", ""));
    }
    try {
      return ofOwnPostgres();
    } catch (IOException e) {
      throw new StartupProblem.NotWritable(data);
    }
  }

  /** That of a running Hashi, or one that is started for this alone. */
  private Login ofOwnPostgres() throws IOException, InterruptedException {
    if (!Files.exists(data.resolve("VERSION"))) {
      throw new StartupProblem.BadSetting(
          "%s is no data folder of Hashi; name yours with --data.".formatted(data),
          "%s は Hashi のデータフォルダーではありません。--data で指定してください。".formatted(data));
    }
    Postmaster running = new Postmaster(data.toRealPath().resolve("postgres"));
    if (running.process().isPresent()) {
      Notes secrets = Notes.read(data.resolve(DataFolder.SECRETS), DataFolder.SECRETS_HEADING);
      return login(new Databases(running.port(), secrets));
    }
    DataFolder folder = DataFolder.open(data, mode());
    engines.add(folder);
    PostgresServer server =
        PostgresServer.prepare(folder, source.port("hashi.postgres-port", 5480));
    engines.add(server);
    server.start();
    return login(new Databases(server.port(), folder.secrets()));
  }

  private Mode mode() throws IOException {
    String made = Notes.read(data.resolve("VERSION"), "").find("mode");
    return Mode.of(String.valueOf(made));
  }

  private static Login login(Databases databases) throws IOException {
    Databases.Login hashi = databases.hashi(Databases.HASHI);
    return new Login(hashi.url(), hashi.username(), hashi.password());
  }

  private static int tell(HeadFile.Content signed, Verdict verdict) {
    signed
        .firstBad()
        .ifPresent(
            line ->
                Console.say(
                    "  signed heads: line %d is not as it was written / 署名ファイルの %d 行目が書き換えられています"
                        .formatted(line, line)));
    verdict.findings().forEach(AuditCommand::tell);
    boolean whole = verdict.findings().isEmpty() && signed.firstBad().isEmpty();
    Console.say(
        "audit: %d chains, %d entries, %d signed heads: %s"
            .formatted(
                verdict.chains(),
                verdict.entries(),
                verdict.signed(),
                whole ? "all as written / すべて元のままです" : "BROKEN / 改ざんの疑いがあります"));
    return whole ? WHOLE : BROKEN;
  }

  private static void tell(Finding finding) {
    Console.say(
        "  chain %s: first bad entry %d: %s"
            .formatted(finding.chainId(), finding.no(), words(finding.kind())));
  }

  private static String words(Finding.Kind kind) {
    return switch (kind) {
      case CHANGED -> "changed or out of place / 内容か順序が変えられています";
      case MISSING_BEFORE -> "the entry before it is missing / 直前の記録がありません";
      case CUT_SHORT -> "the chain was cut short here / ここより後が切り取られています";
      case NOT_AS_SIGNED -> "not as it was signed / 署名した時の内容と違います";
    };
  }
}
