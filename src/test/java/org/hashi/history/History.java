package org.hashi.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Everything the clients saw, and the truth at the end. */
public record History(List<Seen> seen, Truth truth) {
  private static final ObjectMapper JSON = new ObjectMapper();

  <T extends Seen> Stream<T> all(Class<T> kind) {
    return seen.stream().filter(kind::isInstance).map(kind::cast);
  }

  /** One line of JSON for the truth, then one for each thing seen. */
  public void write(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(JSON.writeValueAsString(truth));
      out.newLine();
      for (Seen one : seen) {
        out.write(JSON.writerFor(Seen.class).writeValueAsString(one));
        out.newLine();
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  public static History read(Path file) throws IOException {
    List<Seen> seen = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      lines.skip(1).forEach(line -> seen.add(parsed(line, Seen.class)));
    }
    try (Stream<String> lines = Files.lines(file)) {
      return new History(seen, parsed(lines.findFirst().orElseThrow(), Truth.class));
    }
  }

  private static <T> T parsed(String line, Class<T> type) {
    try {
      return JSON.readValue(line, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
