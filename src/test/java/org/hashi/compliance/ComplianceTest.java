package org.hashi.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The table of clauses and tests is made from the tests themselves. {@code
 * -Dhashi.compliance.write=true} writes it.
 */
class ComplianceTest {
  private static final Path FOLDER = Path.of("docs", "compliance");

  private record Clause(
      String theme,
      String clause,
      String asks,
      String does,
      List<String> tests,
      @Nullable String left) {}

  private record Advisory(
      String advisory, String product, String bug, List<String> tests, @Nullable String left) {}

  @Test
  void theTableOfClausesSaysWhichTestsThereAre() throws IOException {
    List<Clause> clauses = read("/compliance.yaml", new TypeReference<>() {});
    assertWritten("clauses.md", table(clauses, TestIds.read()));
  }

  @Test
  void everyAdvisoryHasATest() throws IOException {
    List<Advisory> advisories = read("/advisories.yaml", new TypeReference<>() {});
    SortedMap<String, TreeSet<String>> tests = TestIds.read();
    assertThat(advisories.stream().flatMap(one -> one.tests().stream()))
        .allMatch(tests::containsKey);
    assertWritten("advisories.md", pack(advisories, tests));
  }

  private static void assertWritten(String file, String table) throws IOException {
    Path path = FOLDER.resolve(file);
    if (Boolean.getBoolean("hashi.compliance.write")) {
      Files.writeString(path, table);
    }
    assertThat(Files.readString(path))
        .as("write it anew with -Dhashi.compliance.write=true")
        .isEqualTo(table);
  }

  private static <T> T read(String file, TypeReference<T> type) throws IOException {
    try (InputStream yaml = ComplianceTest.class.getResourceAsStream(file)) {
      return new ObjectMapper(new YAMLFactory()).readValue(yaml, type);
    }
  }

  private static String pack(List<Advisory> advisories, SortedMap<String, TreeSet<String>> tests) {
    return """
        # Bugs others had, and the tests that show that we do not

        Made by `ComplianceTest` from `advisories.yaml` and the names of the tests; change those. The tests are run with every change.

        | advisory | product | what was wrong | tests | where |
        |---|---|---|---|---|
        %s
        """
        .formatted(
            advisories.stream().map(one -> row(one, tests)).collect(Collectors.joining("\n")));
  }

  private static String row(Advisory one, SortedMap<String, TreeSet<String>> tests) {
    String where =
        one.tests().stream()
            .map(tests::get)
            .map(files -> String.join(", ", files))
            .collect(Collectors.joining("; "));
    return "| %s | %s | %s | %s | %s |"
        .formatted(
            one.advisory(),
            one.product(),
            one.left() == null ? one.bug() : one.bug() + " *" + one.left() + "*",
            String.join(", ", one.tests()),
            where);
  }

  private static String table(List<Clause> clauses, SortedMap<String, TreeSet<String>> tests) {
    return """
        # What the guideline asks, and which tests show it

        Made by `ComplianceTest` from `compliance.yaml` and the names of the tests; change those. **shown**: every id has a test;
        **partly**: some have; **open**: none has. An id without a test stands in brackets. The ids are those of our list of security
        and reliability tests. This is a reading aid for operators, no statement of conformity: that takes the guideline's own text.

        | theme | clause | asked | what Hashi does | tests | state |
        |---|---|---|---|---|---|
        %s

        ## Tests by id

        | id | where |
        |---|---|
        %s
        """
        .formatted(
            clauses.stream().map(one -> row(one, tests)).collect(Collectors.joining("\n")),
            tests.entrySet().stream()
                .map(
                    one -> "| %s | %s |".formatted(one.getKey(), String.join(", ", one.getValue())))
                .collect(Collectors.joining("\n")));
  }

  private static String row(Clause one, SortedMap<String, TreeSet<String>> tests) {
    String ids =
        one.tests().stream()
            .map(id -> TestIds.has(tests, id) ? id : "(" + id + ")")
            .collect(Collectors.joining(", "));
    return "| %s | %s | %s | %s | %s | %s |"
        .formatted(one.theme(), one.clause(), one.asks(), does(one), ids, state(one, tests));
  }

  private static String does(Clause one) {
    return one.left() == null ? one.does() : one.does() + " *" + one.left() + "*";
  }

  private static String state(Clause one, SortedMap<String, TreeSet<String>> tests) {
    long there = one.tests().stream().filter(id -> TestIds.has(tests, id)).count();
    if (there == 0) {
      return "open";
    }
    return there == one.tests().size() ? "shown" : "partly";
  }
}
