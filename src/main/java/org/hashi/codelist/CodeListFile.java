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
record CodeListFile(
    String version, List<Entry> dimensions, List<Rollup> rollups, List<Note> notes) {

  /** A list with codes of its own, or with those of another one. */
  record Entry(
      Dimension dimension,
      String ja,
      String en,
      boolean multi,
      boolean primary,
      @Nullable List<Code> codes,
      @Nullable Dimension codesOf) {

    List<Code> own() {
      return codes == null ? List.of() : codes;
    }
  }

  static CodeListFile read(String version) {
    try (InputStream in = open("/codelist/" + version + ".yaml")) {
      return JsonMapper.builder(new YAMLFactory()).build().readValue(in, CodeListFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException("code list " + version + " cannot be read", e);
    }
  }

  CodeVersion first() {
    return new CodeVersion(version, Integer.parseInt(version), lists(), rollups);
  }

  private List<CodeList> lists() {
    return dimensions.stream().map(this::list).toList();
  }

  private CodeList list(Entry entry) {
    return new CodeList(
        entry.dimension(), entry.ja(), entry.en(), entry.multi(), entry.primary(), codes(entry));
  }

  private List<Code> codes(Entry entry) {
    Dimension of = entry.codesOf() == null ? entry.dimension() : entry.codesOf();
    return dimensions.stream()
        .filter(other -> other.dimension() == of)
        .flatMap(other -> other.own().stream())
        .toList();
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(
        CodeListFile.class.getResourceAsStream(resource), "code list is missing: " + resource);
  }
}
