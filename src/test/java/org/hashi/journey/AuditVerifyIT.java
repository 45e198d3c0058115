package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An operator verifies the trail beside the running system, by the program he has. */
class AuditVerifyIT {
  private static final Path PROGRAM = Path.of("target", "quarkus-app", "quarkus-run.jar");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Database database = RunningHashi.database();
  private final String team = Rooms.team();

  private record Said(int exit, String text) {}

  @Test
  void theFirstEntryThatWasChangedIsNamed() throws Exception {
    PersonAtWork.of("tanaka").get("/api/channels/" + team + "/threads").expect(200);
    Said whole = verify(RunningHashi.data());
    assertThat(whole.text()).contains("all as written", "すべて元のままです");
    assertThat(whole.exit()).isZero();
    long no = database.count("select max(no) from audit_entry where chain_id = ?::uuid", team);
    String change = "update audit_entry set action = ? where chain_id = ?::uuid and no = ?";
    String action =
        database
            .<String>list(
                "select action from audit_entry where chain_id = ?::uuid and no = ?", team, no)
            .getFirst();
    try {
      database.operate(change, "message.seen", team, no);
      Said broken = verify(RunningHashi.data());
      assertThat(broken.text()).contains("chain " + team + ": first bad entry " + no, "BROKEN");
      assertThat(broken.exit()).isEqualTo(2);
    } finally {
      database.operate(change, action, team, no);
    }
  }

  @Test
  void whereTheChainsStandIsKeptOutsideOfTheDatabase() {
    PersonAtWork.of("tanaka").get("/api/channels/" + team + "/threads").expect(200);
    Path heads = RunningHashi.data().resolve("audit").resolve("heads");
    Awaitility.await("the chain is signed")
        .atMost(Duration.ofSeconds(90))
        .until(() -> Files.exists(heads) && Files.readString(heads).contains(team));
  }

  /** The node went on in a new file, which knows nothing of what the old one said. */
  @Test
  void signedHeadsThatWereChangedBeforeAreNotForgotten() throws Exception {
    Path bad = RunningHashi.data().resolve("audit").resolve("heads.1.bad");
    Files.createDirectories(bad.getParent());
    Files.createFile(bad);
    try {
      Said said = verify(RunningHashi.data());
      assertThat(said.text()).contains("signed heads were changed before, see heads.1.bad");
      assertThat(said.exit()).isEqualTo(2);
    } finally {
      Files.delete(bad);
    }
  }

  @Test
  void aFolderThatIsNoneIsSaid() throws Exception {
    Said said = verify(Path.of("target"));
    assertThat(said.text()).contains("is no data folder of Hashi", "ではありません");
    assertThat(said.exit()).isEqualTo(1);
  }

  private static Said verify(Path data) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dhashi.data=" + data.toAbsolutePath(),
            "-jar",
            PROGRAM.toString(),
            "audit",
            "verify");
    Path output = Files.createTempFile("hashi-audit", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    return new Said(process.exitValue(), Files.readString(output));
  }
}
