package org.hashi.organization;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import org.hashi.organization.NetworkReading.Refused;
import org.hashi.organization.NetworkReading.RowError;

/** Gathers what is wrong with a file, with the line and a path people can read. */
final class RowErrors {

  /** Nobody reads more than this at once, and a hostile file must not make the answer large. */
  private static final int MOST = 100;

  private final LocatedYaml yaml;
  private final List<RowError> errors = new ArrayList<>();

  RowErrors(LocatedYaml yaml) {
    this.yaml = yaml;
  }

  void add(String pointer, String message) {
    if (errors.size() < MOST) {
      errors.add(new RowError(yaml.line(pointer), path(pointer), message));
    }
  }

  boolean any() {
    return !errors.isEmpty();
  }

  Refused refused() {
    return new Refused(errors.stream().sorted(comparingInt(RowError::line)).toList());
  }

  private static String path(String pointer) {
    return pointer.replaceAll("/([0-9]+)(?=/|$)", "[$1]").replaceFirst("^/", "").replace('/', '.');
  }
}
