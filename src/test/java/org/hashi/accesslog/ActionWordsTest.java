package org.hashi.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever looks through the records reads words, whatever was done. */
class ActionWordsTest {
  private static final Path CODE = Path.of("src/main/java/org/hashi");
  private static final Path PAGE = Path.of("frontend/src/features/accesslog/action-text.ts");

  /** {@code <capability>.<verb>}, where it is not the name of an event or of a setting. */
  private static final Pattern ACTION =
      Pattern.compile(
          "(?<!JsonTypeName\\(|OF_MEMBERSHIP = |Property\\()\"((?!hashi|java|os|prefecture)[a-z]+\\.[a-z]+[A-Za-z]*)\"");

  private static final Pattern WORDS = Pattern.compile("case '([a-z]+\\.[A-Za-z]+)'");

  /** Capabilities that record nothing by a word of their own, but name files and settings. */
  private static final Set<String> SILENT = Set.of("platform", "setup", "standalone");

  @Test
  void everyActionThatIsRecordedIsToldInWords() throws IOException {
    Set<String> recorded = recorded();
    assertThat(recorded).contains("message.post", "access.refuse", "accesslog.signOff");
    assertThat(found(WORDS, Files.readString(PAGE))).containsAll(recorded);
  }

  private static Set<String> recorded() throws IOException {
    try (Stream<Path> files = Files.walk(CODE)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !SILENT.contains(CODE.relativize(file).getName(0).toString()))
          .flatMap(file -> found(ACTION, read(file)).stream())
          .filter(action -> !action.equals("key.pub"))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static Set<String> found(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(one -> one.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }
}
