package org.hashi.setup;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** The demo's password and second factors, made at random at its first start. */
record DemoSecrets(String password, Map<String, String> totp) {
  static DemoSecrets read(String path) {
    try {
      return JsonMapper.builder().build().readValue(Path.of(path).toFile(), DemoSecrets.class);
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's secrets cannot be read", e);
    }
  }

  @Override
  public String toString() {
    return "DemoSecrets[]";
  }
}
