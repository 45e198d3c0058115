package org.hashi.codelist;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The lists as they lie in the resources. */
record CodeListFile(String version, List<CodeList> dimensions) {

  static CodeListFile read(String version) {
    try (InputStream in = open("/codelist/" + version + ".yaml")) {
      return JsonMapper.builder(new YAMLFactory()).build().readValue(in, CodeListFile.class);
    } catch (IOException e) {
      throw new UncheckedIOException("code list " + version + " cannot be read", e);
    }
  }

  private static InputStream open(String resource) {
    return Objects.requireNonNull(
        CodeListFile.class.getResourceAsStream(resource), "code list is missing: " + resource);
  }
}
