package org.hashi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A failure that nobody expected may quote what somebody wrote. */
class ProblemMapperTest {
  private static final String WORDS = "長谷川さんの容体";

  private final Logger logger = Logger.getLogger(ProblemMapper.class.getName());
  private final List<String> lines = new ArrayList<>();
  private final Handler listening =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          lines.add(new SimpleFormatter().format(line) + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    logger.setLevel(Level.ALL);
    listening.setLevel(Level.ALL);
    logger.addHandler(listening);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(listening);
    logger.setLevel(null);
  }

  @Test
  @DisplayName("RT-13: neither its answer nor its lines, DEBUG included, say what a failure says")
  void aFailureIsToldWithoutItsWords() {
    Throwable failure =
        new IllegalStateException(WORDS, new RuntimeException("insert … (" + WORDS + ")"));
    ProblemJson answer = (ProblemJson) new ProblemMapper().unexpected(failure).getEntity();
    assertThat(answer.toString()).doesNotContain(WORDS);
    assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
    assertThat(String.join("\n", lines))
        .doesNotContain(WORDS)
        .contains(answer.traceId(), "IllegalStateException", "RuntimeException", "\tat ");
  }
}
