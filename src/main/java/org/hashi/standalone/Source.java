package org.hashi.standalone;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Where settings come from: system properties first, then the environment (a.b-c is A_B_C there).
 */
record Source(Properties properties, Map<String, String> environment) {

  static Source ofThisProcess() {
    return new Source(System.getProperties(), System.getenv());
  }

  @Nullable String find(String key) {
    String property = properties.getProperty(key);
    String value = property != null ? property : environment.get(environmentName(key));
    return value == null || value.isBlank() ? null : value.strip();
  }

  String get(String key, String fallback) {
    String value = find(key);
    return value == null ? fallback : value;
  }

  boolean has(String key) {
    return find(key) != null;
  }

  int port(String key, int fallback) {
    String text = get(key, Integer.toString(fallback));
    try {
      int port = Integer.parseInt(text);
      if (port > 0 && port < 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // told below, together with numbers out of range
    }
    throw new StartupProblem.BadSetting(
        "%s is '%s'; it must be a port from 1 to 65534.".formatted(key, text),
        "%s はポート番号(1〜65534)で指定してください(現在は '%s')。".formatted(key, text));
  }

  private static String environmentName(String key) {
    return key.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
  }
}
