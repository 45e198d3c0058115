package org.hashi.compliance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which tests bear which ids in their names; a class of tests may also be named by itself. */
final class TestIds {
  private static final List<Path> PLACES =
      List.of(
          Path.of("src", "test", "java"), Path.of("frontend", "e2e"), Path.of("frontend", "src"));

  private static final Pattern ID =
      Pattern.compile("\\b(?:AZ|AU|SS|RT|IJ|FI|SE|IN|ID|AL|RE|SC|DO|BK|R)-[0-9]{2}\\b");

  /** The name of a test: what JUnit displays, or what Playwright and Vitest are told. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:@DisplayName\\(\\s*|\\b(?:test|it)\\(\\s*)([\"'`])(.*?)\\1", Pattern.DOTALL);

  private TestIds() {}

  /** The files with tests, by the ids in their names. */
  static SortedMap<String, TreeSet<String>> read() {
    SortedMap<String, TreeSet<String>> found = new TreeMap<>();
    for (Path place : PLACES) {
      try (Stream<Path> files = Files.walk(place)) {
        files.filter(TestIds::isSource).forEach(file -> read(file, found));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  /** Whether there is a test of this id, or a class of tests of this name. */
  static boolean has(SortedMap<String, TreeSet<String>> found, String idOrClass) {
    return found.containsKey(idOrClass) || classes().contains(idOrClass);
  }

  private static Set<String> classes() {
    try (Stream<Path> files = Files.walk(PLACES.getFirst())) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.matches(".*(IT|Test)\\.java"))
          .map(name -> name.replace(".java", ""))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSource(Path file) {
    return file.toString().matches(".*(\\.java|\\.spec\\.ts|\\.test\\.tsx?)");
  }

  private static void read(Path file, SortedMap<String, TreeSet<String>> found) {
    try {
      Matcher names = NAME.matcher(Files.readString(file));
      while (names.find()) {
        Matcher ids = ID.matcher(names.group(2).split(":", 2)[0]);
        while (ids.find()) {
          found
              .computeIfAbsent(ids.group(), id -> new TreeSet<>())
              .add(String.valueOf(file.getFileName()).replaceFirst("\\.java$", ""));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
