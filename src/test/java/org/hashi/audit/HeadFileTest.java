package org.hashi.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The signed heads tell when somebody changed them. */
class HeadFileTest {
  private static final Instant AT = Instant.parse("2026-11-24T09:00:00Z");

  @TempDir Path folder;
  private PrivateKey key;
  private HeadFile file;
  private Path lines;

  @BeforeEach
  void threeLines() throws Exception {
    key = SigningKey.of(folder);
    file = new HeadFile(folder);
    lines = folder.resolve(HeadFile.NAME);
    add(3);
  }

  @Test
  void whatWasSignedIsRead() throws Exception {
    assertThat(content().firstBad()).isEmpty();
    assertThat(content().heads()).extracting(SignedHead::no).containsExactly(1L, 2L, 3L);
    assertThat(content().heads().getLast().at()).isEqualTo(AT);
    assertThat(content().heads().getLast().hash()).containsExactly(1, 2, 3);
  }

  @Test
  void aLineThatWasChangedIsNamed() throws Exception {
    List<String> all = new ArrayList<>(Files.readAllLines(lines));
    all.set(1, all.get(1).replace(" 2 ", " 7 "));
    Files.write(lines, all);
    assertThat(content().firstBad()).hasValue(2);
    assertThat(content().heads()).as("what stands before it is believed").hasSize(1);
  }

  @Test
  void aLineThatWasTakenOutIsNoticed() throws Exception {
    List<String> all = new ArrayList<>(Files.readAllLines(lines));
    all.remove(1);
    Files.write(lines, all);
    assertThat(content().firstBad()).hasValue(2);
  }

  @Test
  void nonsenseIsNoLine() throws Exception {
    Files.writeString(lines, "何か別のもの\n", StandardOpenOption.APPEND);
    assertThat(content().firstBad()).hasValue(4);
  }

  @Test
  void whatAnotherKeySignedIsNotBelieved() throws Exception {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    SigningKey.of(elsewhere);
    assertThat(file.read(SigningKey.publicOf(elsewhere)).firstBad()).hasValue(1);
  }

  /** The power failed while the last line was written. */
  @Test
  void aLineWithoutItsEndIsWrittenOver() throws Exception {
    String whole = Files.readString(lines);
    Files.writeString(lines, whole.substring(0, whole.length() - 9));
    assertThat(content().firstBad()).isEmpty();
    assertThat(content().heads()).hasSize(2);
    add(1);
    assertThat(content().firstBad()).isEmpty();
    assertThat(content().heads()).hasSize(3);
  }

  @Test
  void noKeyIsMadeWhereSomethingWasSignedByOneThatIsGone() throws Exception {
    Files.delete(folder.resolve("key"));
    assertThatThrownBy(() -> SigningKey.of(folder)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void bytesThatAreNoTextAreNoLine() throws Exception {
    Files.write(lines, new byte[] {(byte) 0xff, (byte) 0xfe, '\n'}, StandardOpenOption.APPEND);
    assertThat(content().firstBad()).hasValue(4);
  }

  @Test
  void theKeyIsMadeOnceAndIsNobodyElsesToRead() throws Exception {
    assertThat(SigningKey.of(folder)).isEqualTo(key);
    assertThat(Files.getPosixFilePermissions(folder.resolve("key")).toString())
        .doesNotContain("GROUP", "OTHERS");
  }

  private void add(int count) throws Exception {
    HeadFile.Content before = content();
    List<SignedHead> heads = new ArrayList<>();
    String last = before.lastSignature();
    for (int i = 1; i <= count; i++) {
      long no = before.heads().size() + i;
      SignedHead head =
          SignedHead.sign(AT, new UUID(7, no), no, new byte[] {1, 2, (byte) no}, last, key);
      heads.add(head);
      last = head.signature();
    }
    file.append(before.end(), heads);
  }

  private HeadFile.Content content() throws Exception {
    return file.read(SigningKey.publicOf(folder));
  }
}
