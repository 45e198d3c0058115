package org.hashi.codelist;

import java.util.Comparator;
import java.util.List;

/**
 * All versions that were ever in force, the first one first, and what is said of the years.
 *
 * @param changes how often anything was put in force or noted before this was read
 */
record Book(long changes, List<CodeVersion> versions, List<Note> notes) {
  private static final String SHIPPED = "2026";

  Book {
    versions = List.copyOf(versions);
    notes =
        notes.stream()
            .sorted(Comparator.comparing(Note::fiscalYear).thenComparing(Note::dimension))
            .toList();
  }

  /** What comes with the application, before anybody has changed it. */
  static Book shipped() {
    CodeListFile file = CodeListFile.read(SHIPPED);
    return new Book(0, List.of(file.first()), file.notes());
  }

  /** The latest version that is in force in a year; the first one for all years before it. */
  CodeVersion of(int fiscalYear) {
    return versions.stream()
        .filter(version -> version.fiscalYear() <= fiscalYear)
        .reduce((one, later) -> later)
        .orElse(versions.getFirst());
  }

  CodeVersion first() {
    return versions.getFirst();
  }

  CodeVersion latest() {
    return versions.getLast();
  }
}
