package org.hashi.standalone;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The password of the demo people and what their authenticator apps would hold, made at random. */
record DemoSecrets(String password, SortedMap<String, String> totp) {

  static final String FILE = "demo-secrets.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  static DemoSecrets keep(Path file, Cast cast) throws IOException {
    DemoSecrets known =
        Files.exists(file) ? read(file) : new DemoSecrets(Randomness.password(), new TreeMap<>());
    SortedMap<String, String> totp = new TreeMap<>(known.totp());
    cast.people().forEach(p -> totp.computeIfAbsent(p.username(), n -> Randomness.totpSecret()));
    DemoSecrets all = new DemoSecrets(known.password(), totp);
    if (!Files.exists(file) || !all.equals(known)) {
      PrivateFile.write(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all));
    }
    return all;
  }

  String totpOf(String username) {
    return Objects.requireNonNull(totp.get(username), username);
  }

  static DemoSecrets read(Path file) throws IOException {
    return JSON.readValue(file.toFile(), DemoSecrets.class);
  }
}
