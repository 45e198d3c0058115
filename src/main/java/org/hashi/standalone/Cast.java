package org.hashi.standalone;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The fictional people of the demo, as far as signing in is concerned. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Cast(List<Person> people) {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Person(
      String username,
      String subject,
      String name,
      String familyName,
      String givenName,
      String organization,
      String note) {}

  static Cast read() throws IOException {
    try (InputStream file = Cast.class.getResourceAsStream("/demo/cast.yaml")) {
      if (file == null) {
        throw new StartupProblem.MissingPart(
            "This program was built without the demo cast (demo/cast.yaml).",
            "このプログラムにはデモの登場人物(demo/cast.yaml)が含まれていません。");
      }
      return new YAMLMapper().readValue(file, Cast.class);
    }
  }
}
