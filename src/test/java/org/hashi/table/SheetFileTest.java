package org.hashi.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetFileTest {
  private static final String TEXT = "事業所名,種別,電話\n\"株式会社　髙田①\",訪問看護事業所,025-000-0000\n";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-31j"})
  void csvIsReadAsExcelWritesIt(String charset) {
    Sheet sheet = SheetFile.read(TEXT.getBytes(Charset.forName(charset)));
    assertThat(sheet.lines()).hasSize(2);
    assertThat(sheet.lines().get(1).cells()).containsExactly("株式会社　髙田①", "訪問看護事業所", "025-000-0000");
  }

  @Test
  void theMarkAtTheBeginningBelongsToNoHeading() {
    assertThat(SheetFile.read(("\uFEFF" + TEXT).getBytes(UTF_8)).lines().getFirst().cell(0))
        .isEqualTo("事業所名");
  }

  @Test
  void aLineKeepsTheNumberItHasInTheFile() {
    Sheet sheet = SheetFile.read("a\n\n\"b\nc\"\nd\n\n,,\n".getBytes(UTF_8));
    assertThat(sheet.lines().stream().filter(line -> !line.isBlank()).map(Sheet.Line::number))
        .containsExactly(1, 3, 5);
    assertThat(sheet.lines().getLast().cell(0)).isEqualTo("d");
    assertThat(sheet.lines().getLast().cell(9)).isEmpty();
  }

  @Test
  void aWorkbookIsReadAsItIsShown() {
    byte[] file =
        workbook(
            sheet -> {
              sheet.value(0, 0, "事業所名");
              sheet.value(0, 1, "定員");
              sheet.value(2, 0, "看護ステーション");
              sheet.value(2, 1, 12);
            });
    Sheet sheet = SheetFile.read(file);
    assertThat(sheet.lines().getFirst().cells()).containsExactly("事業所名", "定員");
    Sheet.Line last = sheet.lines().getLast();
    assertThat(last.number()).isEqualTo(3);
    assertThat(last.cells()).containsExactly("看護ステーション", "12");
  }

  @Test
  void whatIsNoTableIsRefusedInWordsAndNothingElseHappens() {
    byte[] broken = workbook(sheet -> sheet.value(0, 0, "x"));
    for (byte[] file :
        List.of(
            new byte[0],
            new byte[] {(byte) 0xFF, (byte) 0x00, (byte) 0xFF},
            "a\0b".getBytes(UTF_8),
            Arrays.copyOf(broken, broken.length / 2),
            zip("xl/workbook.xml", "<workbook".getBytes(UTF_8)),
            zip("nothing.txt", "x".getBytes(UTF_8)))) {
      assertThatThrownBy(() -> SheetFile.read(file)).isInstanceOf(SheetProblem.class);
    }
  }

  @Test
  void aTableThatIsTooLargeIsRefused() {
    assertThatThrownBy(() -> SheetFile.read("a\n".repeat(20_001).getBytes(UTF_8)))
        .isInstanceOf(SheetProblem.class)
        .hasMessageContaining("大きすぎます");
    assertThatThrownBy(() -> SheetFile.read("a,".repeat(300).getBytes(UTF_8)))
        .hasMessageContaining("大きすぎます");
  }

  @Test
  @DisplayName("IJ-08: a small file that unpacks to a huge one is refused before it is parsed")
  void aBombIsRefused() {
    byte[] bomb = zip("xl/worksheets/sheet1.xml", new byte[80 * 1024 * 1024]);
    assertThat(bomb.length).isLessThan(200_000);
    assertThatThrownBy(() -> SheetFile.read(bomb)).hasMessageContaining("大きすぎます");
  }

  @Test
  void aWorkbookWithAnotherPartIsStillAWorkbook() {
    byte[] file = workbook(sheet -> sheet.value(0, 0, "x"));
    assertThat(SheetFile.read(replaced(file, "docProps/core.xml", "")).lines()).hasSize(1);
  }

  @Test
  @DisplayName("IJ-13: entities of a workbook's XML are neither read from files nor multiplied")
  void entitiesAreNotResolved() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\">"
            + IntStream.range(0, 9)
                .mapToObj(
                    i ->
                        "<!ENTITY a%d \"%s\">"
                            .formatted(i, "&a%s;".formatted(i == 0 ? "" : i - 1).repeat(10)))
                .reduce("", String::concat)
            + "<!ENTITY x SYSTEM \"file:///etc/passwd\">]><workbook>&a8;&x;</workbook>";
    byte[] file = replaced(workbook(sheet -> sheet.value(0, 0, "x")), "xl/workbook.xml", bomb);
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertThatThrownBy(() -> SheetFile.read(file))
                .isInstanceOf(SheetProblem.class)
                .hasMessageNotContaining("root:"));
  }

  private static byte[] workbook(Consumer<Worksheet> fill) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "hashi", "1.0")) {
      fill.accept(workbook.newWorksheet("名簿"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  /** The same workbook with one of its parts written otherwise. */
  private static byte[] replaced(byte[] workbook, String name, String content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipFile from = ZipFile.builder().setByteArray(workbook).get();
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipArchiveEntry entry : Collections.list(from.getEntries())) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        zip.write(
            entry.getName().equals(name)
                ? content.getBytes(UTF_8)
                : from.getInputStream(entry).readAllBytes());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toByteArray();
  }
}
