package org.hashi.codelist;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The lists as they lie in the resources. */
record CodeListFile(String version, List<Entry> dimensions) {

  /** A list with codes of its own, or with those of another one. */
  record Entry(
      Dimension dimension,
      String ja,
      String en,
      boolean multi,
      boolean primary,
      @Nullable List<Code> codes,
      @Nullable Dimension codesOf) {}

  static CodeListFile read(String version) {
    try (InputStream in = open("/codelist/" + version + ".yaml")) {
      return JsonMapper.builder(new YAMLFactory()).build().readValue(in, CodeListFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException("code list " + version + " cannot be read", e);
    }
  }

  List<CodeList> lists() {
    return dimensions.stream().map(this::list).toList();
  }

  private CodeList list(Entry entry) {
    return new CodeList(
        entry.dimension(), entry.ja(), entry.en(), entry.multi(), entry.primary(), codes(entry));
  }

  private List<Code> codes(Entry entry) {
    if (entry.codes() != null) {
      return entry.codes();
    }
    return dimensions.stream()
        .filter(other -> other.dimension() == entry.codesOf())
        .map(this::codes)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no codes: " + entry.dimension()));
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(
        CodeListFile.class.getResourceAsStream(resource), "code list is missing: " + resource);
  }
}
