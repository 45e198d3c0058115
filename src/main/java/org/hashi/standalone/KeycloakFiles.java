package org.hashi.standalone;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What comes with the program: the distribution of Keycloak, our realm and our login pages. */
record KeycloakFiles(Path distribution, EngineVersion version, Path configuration) {

  private static final Pattern NAME = Pattern.compile("keycloak-(\\d+(\\.\\d+)+)\\.zip");
  private static final int LEVELS_UP = 4;

  static KeycloakFiles find(@Nullable Path given) throws IOException {
    Path zip = given != null ? given : besideTheProgram().orElseThrow(KeycloakFiles::missing);
    Matcher name = NAME.matcher(String.valueOf(zip.getFileName()));
    if (!name.matches() || !Files.isReadable(zip)) {
      throw new StartupProblem.MissingPart(
          "hashi.keycloak.distribution %s is not a readable file keycloak-<version>.zip."
              .formatted(zip),
          "hashi.keycloak.distribution の %s は読み取れる keycloak-<版>.zip ではありません。".formatted(zip));
    }
    return new KeycloakFiles(zip, EngineVersion.of(name.group(1)), zip.resolveSibling("keycloak"));
  }

  /** Where the distribution lies unpacked and built, if the program was packaged with that. */
  Path prepared() {
    return distribution.resolveSibling("keycloak-" + version);
  }

  Path realm() {
    return configuration.resolve("hashi-realm.json");
  }

  Path themes() {
    return configuration.resolve("themes");
  }

  /** Passwords that are refused because everybody thinks of them. */
  Path blacklists() {
    return configuration.resolve("password-blacklists");
  }

  /** The program is target/quarkus-app/…jar and its engines are in target/engines. */
  private static Optional<Path> besideTheProgram() throws IOException {
    Path place = programFile();
    for (int up = 0; up < LEVELS_UP && place != null; up++, place = place.getParent()) {
      Optional<Path> zip = zipIn(place.resolve("engines"));
      if (zip.isPresent()) {
        return zip;
      }
    }
    return Optional.empty();
  }

  private static @Nullable Path programFile() {
    try {
      return Path.of(
          KeycloakFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Path> zipIn(Path engines) throws IOException {
    if (!Files.isDirectory(engines)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(engines)) {
      return files
          .filter(file -> NAME.matcher(String.valueOf(file.getFileName())).matches())
          .findFirst();
    }
  }

  private static StartupProblem missing() {
    return new StartupProblem.MissingPart(
        "The distribution of Keycloak is missing: no engines/keycloak-<version>.zip near the program; build with ./hashi build or set hashi.keycloak.distribution.",
        "Keycloak の配布物(engines/keycloak-<版>.zip)が見つかりません。./hashi build を実行するか hashi.keycloak.distribution を指定してください。");
  }
}
