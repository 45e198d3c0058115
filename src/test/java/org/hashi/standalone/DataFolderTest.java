package org.hashi.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  @TempDir Path temporary;
  private Path place;

  @BeforeEach
  void choosePlace() {
    place = temporary.resolve("data");
  }

  @Test
  void secondCopyIsToldThePidOfTheFirst() {
    try (DataFolder first = DataFolder.open(place, Mode.EMPTY)) {
      assertThat(first.path("VERSION")).exists();
      assertThatThrownBy(() -> DataFolder.open(place, Mode.EMPTY))
          .isInstanceOf(StartupProblem.FolderInUse.class)
          .hasMessageContaining("pid " + ProcessHandle.current().pid());
    }
    DataFolder.open(place, Mode.EMPTY).close();
  }

  @Test
  void modeStaysForGood() {
    DataFolder.open(place, Mode.DEMO).close();
    assertThatThrownBy(() -> DataFolder.open(place, Mode.EMPTY))
        .isInstanceOf(StartupProblem.BadSetting.class)
        .hasMessageContaining("made in demo mode");
    DataFolder.open(place, Mode.DEMO).close();
  }

  @Test
  void otherLayoutIsRefused() throws IOException {
    DataFolder.open(place, Mode.EMPTY).close();
    Path version = place.resolve("VERSION");
    Files.writeString(version, Files.readString(version).replace("layout=1", "layout=7"));
    assertThatThrownBy(() -> DataFolder.open(place, Mode.EMPTY))
        .isInstanceOf(StartupProblem.OtherVersion.class)
        .hasMessageContaining("layout 7");
  }

  @Test
  void enginesReadTheirOwnMajorVersionAndNeverALaterOne() throws IOException {
    try (DataFolder folder = DataFolder.open(place, Mode.EMPTY)) {
      folder.agree("postgresql", EngineVersion.of("18.6"));
      folder.agree("postgresql", EngineVersion.of("18.10"));
      assertThatThrownBy(() -> folder.agree("postgresql", EngineVersion.of("18.9")))
          .isInstanceOf(StartupProblem.OtherVersion.class);
      assertThatThrownBy(() -> folder.agree("postgresql", EngineVersion.of("19.0")))
          .isInstanceOf(StartupProblem.OtherVersion.class)
          .hasMessageContaining("postgresql 18.10, this program has 19.0");
    }
  }

  @Test
  void foreignFolderIsLeftAlone() throws IOException {
    Files.createDirectories(place);
    Files.writeString(place.resolve("thesis.txt"), "mine");
    assertThatThrownBy(() -> DataFolder.open(place, Mode.EMPTY))
        .hasMessageContaining("not a data folder of Hashi");
    assertThat(place.toFile().list()).containsExactly("thesis.txt");
  }

  @Test
  void aFileInPlaceOfTheFolderIsToldInOneLine() throws IOException {
    Files.writeString(place, "");
    assertThatThrownBy(() -> DataFolder.open(place, Mode.EMPTY))
        .isInstanceOf(StartupProblem.NotWritable.class);
  }

  @Test
  void fullDiskIsRecognisedByTheErrorOfTheSystem() {
    try (DataFolder folder = DataFolder.open(place, Mode.EMPTY)) {
      assertThat(folder.problem(new IOException("x: No space left on device")))
          .isInstanceOf(StartupProblem.DiskFull.class);
      assertThat(folder.problem(new IOException("x: Read-only file system")))
          .isInstanceOf(StartupProblem.NotWritable.class);
    }
  }

  @Test
  void secretsAreMadeOnceAndOnlyTheOwnerReadsThem() throws IOException {
    String made;
    try (DataFolder folder = DataFolder.open(place, Mode.EMPTY)) {
      made = folder.secrets().keep("postgres.password", Randomness::secret);
    }
    try (DataFolder folder = DataFolder.open(place, Mode.EMPTY)) {
      assertThat(folder.secrets().keep("postgres.password", Randomness::secret)).isEqualTo(made);
    }
    assertThat(made).hasSize(48);
    var mode = Files.getPosixFilePermissions(place.resolve("secrets.properties"));
    assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
        .isEqualTo("rwx------");
  }
}
