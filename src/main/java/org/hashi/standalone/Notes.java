package org.hashi.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small private file of key=value lines in the data folder: VERSION and secrets.properties. */
final class Notes {

  private final Path file;
  private final String heading;
  private final SortedMap<String, String> values;

  private Notes(Path file, String heading, SortedMap<String, String> values) {
    this.file = file;
    this.heading = heading;
    this.values = values;
  }

  static Notes read(Path file, String heading) throws IOException {
    SortedMap<String, String> values = new TreeMap<>();
    if (Files.exists(file)) {
      Files.readAllLines(file).stream()
          .filter(line -> !line.startsWith("#") && line.contains("="))
          .map(line -> line.split("=", 2))
          .forEach(pair -> values.put(pair[0].strip(), pair[1].strip()));
    }
    return new Notes(file, heading, values);
  }

  @Nullable String find(String key) {
    return values.get(key);
  }

  /** The value of this key; made and kept when it is asked for the first time. */
  String keep(String key, Supplier<String> maker) throws IOException {
    String known = values.get(key);
    if (known != null) {
      return known;
    }
    String made = maker.get();
    put(key, made);
    return made;
  }

  void put(String key, String value) throws IOException {
    if (!value.equals(values.put(key, value))) {
      save();
    }
  }

  void remove(String key) throws IOException {
    if (values.remove(key) != null) {
      save();
    }
  }

  private void save() throws IOException {
    String lines =
        values.entrySet().stream()
            .map((Map.Entry<String, String> e) -> e.getKey() + "=" + e.getValue() + "\n")
            .collect(Collectors.joining());
    PrivateFile.write(file, "# " + heading + "\n" + lines);
  }
}
