package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed description of the interface is the one the build makes from the code. */
class OpenApiIT {
  private static final Path COMMITTED = Path.of("src/main/resources/openapi/hashi.yaml");
  private static final Path GENERATED = Path.of("target/openapi/openapi.yaml");

  @Test
  void theCommittedDescriptionIsTheGeneratedOne() throws IOException {
    assertThat(COMMITTED)
        .as("refresh it with: cp %s %s", GENERATED, COMMITTED)
        .hasSameTextualContentAs(GENERATED);
  }

  @Test
  void itNamesNoMachine() throws IOException {
    assertThat(Files.readString(COMMITTED))
        .doesNotContain("localhost", "0.0.0.0", "/home/", "/work/");
  }
}
