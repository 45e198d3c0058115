package org.hashi.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Keycloak unpacked and built once into the data folder. */
record KeycloakHome(Path path, Path logs) {

  private static final List<String> BUILD =
      List.of(
          "build", "--db=postgres", "--features-disabled=ciba,device-flow,impersonation,kerberos");

  static KeycloakHome prepare(KeycloakFiles files, DataFolder folder)
      throws IOException, InterruptedException {
    Path path = folder.runtime().resolve("keycloak-" + files.version());
    KeycloakHome home = new KeycloakHome(path, folder.logs());
    if (!Files.exists(path)) {
      Console.say("  Keycloak " + files.version() + " is unpacked (first start only)");
      Archives.makeFolder(path, half -> fill(files, half));
    }
    Archives.copyTree(files.themes(), path.resolve("themes"));
    Archives.copyTree(files.blacklists(), path.resolve("data/password-blacklists"));
    Archives.deleteTree(
        path.resolve("data/tmp")); // copies of pages, also of those before an upgrade
    home.buildOnce();
    return home;
  }

  /** Builds it beside the distribution, for all first starts to come. */
  static void prepareAhead(KeycloakFiles files, Path logs)
      throws IOException, InterruptedException {
    KeycloakHome home = new KeycloakHome(files.prepared(), logs);
    if (!Files.exists(home.path)) {
      Archives.makeFolder(home.path, half -> unpack(files, half));
    }
    home.buildOnce();
  }

  /** What Keycloak imports when it starts; it holds passwords and is removed afterwards. */
  Path importFile() throws IOException {
    return Files.createDirectories(path.resolve("data/import")).resolve("hashi-realm.json");
  }

  List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(path.resolve("bin/kc.sh").toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private static void fill(KeycloakFiles files, Path half) throws IOException {
    if (new KeycloakHome(files.prepared(), half).isBuilt()) {
      Archives.copyTree(files.prepared(), half);
    } else {
      unpack(files, half);
    }
  }

  private static void unpack(KeycloakFiles files, Path half) throws IOException {
    Path inner = half.resolveSibling(half.getFileName() + ".zip");
    Archives.deleteTree(inner);
    Archives.unzip(files.distribution(), inner);
    try (Stream<Path> tops = Files.list(inner)) {
      Files.delete(half);
      Files.move(tops.findFirst().orElseThrow(), half);
    }
    Archives.deleteTree(inner);
  }

  private boolean isBuilt() throws IOException {
    return Files.exists(mark()) && Files.readString(mark()).equals(String.join(" ", BUILD));
  }

  private Path mark() {
    return path.resolve("built");
  }

  private void buildOnce() throws IOException, InterruptedException {
    if (isBuilt()) {
      return;
    }
    Console.say("  Keycloak is prepared for PostgreSQL (first start only)");
    ProcessBuilder build = Command.of(command(BUILD.toArray(String[]::new)));
    build.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Path log = logs.resolve("keycloak-build.log");
    int exit = build.redirectOutput(log.toFile()).start().waitFor();
    if (exit != 0) {
      throw EngineLog.problem("Keycloak", log, "its build ended with " + exit);
    }
    Files.writeString(mark(), String.join(" ", BUILD));
  }
}
