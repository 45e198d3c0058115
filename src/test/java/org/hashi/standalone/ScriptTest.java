package org.hashi.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.hashi.ground.FreePorts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever lacks something is told in one line what it is. */
class ScriptTest {
  private static final String NODE = "if [ $1 = -e ]; then exit %d; else echo v%s; fi";
  private static final String MAVEN = "echo 'Apache Maven %s (Debian)'";

  @TempDir Path machine;
  private Script script;

  @BeforeEach
  void anEmptyMachine() throws IOException {
    script = new Script(machine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"up", "build", "test"})
  void withoutAJdk(String command) throws Exception {
    script.run(Map.of(), command).complains("a JDK 25 is needed", "JDK 25 が見つかりません");
  }

  @ParameterizedTest
  @ValueSource(strings = {"21.0.5", "24.0.2", "26", "2.5", "1.8.0_252"})
  void withAnotherJdk(String version) throws Exception {
    Map<String, String> environment = Map.of("JAVA_HOME", script.jdk(version).toString());
    script.run(environment, "build").complains("a JDK 25 is needed", "JDK 25 が見つかりません");
  }

  @Test
  void withoutNode() throws Exception {
    script.run(java(), "build").complains("(found: none)", "Node 20.19 以降が必要です");
  }

  @Test
  void withAnOldNode() throws Exception {
    script.install("node", NODE.formatted(1, "20.18.1"));
    script.install("npm", "");
    script.run(java(), "build").complains("(found: v20.18.1)", "Node 20.19 以降が必要です");
  }

  @Test
  void withNodeButWithoutNpm() throws Exception {
    script.install("node", NODE.formatted(0, "22.1.0"));
    script.run(java(), "build").complains("with npm", "Node 20.19 以降が必要です");
  }

  @Test
  void withoutMaven() throws Exception {
    installNode();
    script.run(java(), "build").complains("(found: none)", "Maven 3.8 以降が必要です");
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.6.3", "2.2.1"})
  void withAnOldMaven(String version) throws Exception {
    installNode();
    script.install("mvn", MAVEN.formatted(version));
    script.run(java(), "build").complains("Maven 3.8 or later", "Maven 3.8 以降が必要です");
  }

  /** Otherwise none of the above would say anything. */
  @ParameterizedTest
  @ValueSource(strings = {"3.8.7", "3.10.1", "4.0.0"})
  void withEverythingItGoesOn(String maven) throws Exception {
    installNode();
    script.install("mvn", MAVEN.formatted(maven));
    Script.Outcome outcome = script.run(java(), "source");
    assertThat(outcome.exit()).isZero();
    outcome = script.with(java(), "find_jdk; find_node; find_maven; echo \"$MAVEN\"");
    assertThat(outcome.complaint()).isEmpty();
    assertThat(outcome.output()).isEqualTo("mvn\n");
  }

  @Test
  void withAMistypedOption() throws Exception {
    script.run(java(), "up", "--prot", "80").complains("unknown option --prot", "./hashi help");
  }

  @Test
  void withAPortThatIsNone() throws Exception {
    script.up(java(), "--port", "http").complains("--port http is not a number", "");
  }

  @Test
  void codesOfADemoThatDoesNotRun() throws Exception {
    installNode();
    script.install("node", "if [ $1 = -e ]; then exit 0; fi; exec " + Script.node() + " \"$@\"");
    script
        .run(Map.of(), "code", "sato", "--port", Integer.toString(FreePorts.one()))
        .complains("no Hashi answers", "is ./hashi up running?");
  }

  private Map<String, String> java() throws IOException {
    return Map.of("JAVA_HOME", script.jdk("25.0.1").toString());
  }

  private void installNode() throws IOException {
    script.install("node", NODE.formatted(0, "20.19.0"));
    script.install("npm", "");
  }
}
