package org.hashi.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs of PostgreSQL, unpacked once into the data folder. */
record PostgresBinaries(Path home, Privileges privileges, EngineVersion version) {

  private static final Map<String, String> MACHINES =
      Map.of("amd64", "x86_64", "x86_64", "x86_64", "aarch64", "arm_64");
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

  static PostgresBinaries prepare(DataFolder folder) throws IOException, InterruptedException {
    String resource = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path home = folder.runtime().resolve("postgres-" + fingerprint(resource));
    if (!Files.exists(home)) {
      Archives.makeFolder(home, half -> unpack(resource, half));
    }
    Privileges privileges = Privileges.ofThisProcess();
    return new PostgresBinaries(home, privileges, ask(home));
  }

  /** Runs one of its programs with the rights a PostgreSQL needs. */
  Command.Result run(String program, String... arguments) throws IOException, InterruptedException {
    String[] command = new String[arguments.length + 1];
    command[0] = home.resolve("bin").resolve(program).toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return Command.run(privileges.prefix(command));
  }

  static String resource(String system, String machine) {
    String name = "/postgres-linux-" + MACHINES.getOrDefault(machine, machine) + ".txz";
    if (!system.equals("Linux") || PostgresBinaries.class.getResource(name) == null) {
      throw new StartupProblem.MissingPart(
          "The built-in PostgreSQL is not made for %s on %s; give an external one with quarkus.datasource.jdbc.url and .reactive.url."
              .formatted(system, machine),
          "内蔵の PostgreSQL は %s (%s) に対応していません。外部の PostgreSQL を指定してください。"
              .formatted(system, machine));
    }
    return name;
  }

  private static void unpack(String resource, Path home) throws IOException {
    try (InputStream archive = open(resource)) {
      Archives.untarXz(archive, home);
    }
  }

  private static String fingerprint(String resource) throws IOException {
    try (InputStream archive = open(resource)) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive.readAllBytes());
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream open(String resource) throws IOException {
    InputStream stream = PostgresBinaries.class.getResourceAsStream(resource);
    if (stream == null) {
      throw new IOException("missing " + resource);
    }
    return stream;
  }

  private static EngineVersion ask(Path home) throws IOException, InterruptedException {
    Command.Result answer =
        Command.run(java.util.List.of(home.resolve("bin/postgres").toString(), "--version"));
    Matcher version = VERSION.matcher(answer.output());
    if (answer.exit() != 0 || !version.find()) {
      throw new StartupProblem.MissingPart(
          "The built-in PostgreSQL does not run on this machine: %s.".formatted(answer.output()),
          "内蔵の PostgreSQL がこの機械で動きません: %s".formatted(answer.output()));
    }
    return EngineVersion.of(version.group());
  }
}
