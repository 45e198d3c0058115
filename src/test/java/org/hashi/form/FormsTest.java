package org.hashi.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TAKAHASHI;
import static org.hashi.ground.TheCast.present;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbookType;
import org.hashi.consultation.EnterConsultation;
import org.hashi.consultation.Ledger;
import org.hashi.form.FormView.FormCell;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.identity.IdentityProblem;
import org.hashi.platform.Download;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Postgres.class)
class FormsTest {
  /** A fiscal year in which nobody else counts anything. */
  private static final int YEAR = 2004;

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Forms forms;
  @Inject Ledger ledger;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @Test
  void aCentreHasTheFormFilledInAndNothingElseChanges() {
    enter(SATO, "A01", "05", "2004-04-10");
    enter(SATO, "A01", "02", "2004-04-11");
    enter(SATO, "B01", "05", "2004-07-01");
    enter(TAKAHASHI, "A01", "05", "2004-04-12");
    FormView form = load("月次報告", ours());

    Download filled = filled(SATO, form, "centre:" + centre(SATO), "2004-04", "2005-03");

    assertThat(filled.name()).startsWith("部外秘_月次報告_").endsWith("_2004-04_2005-03.xlsx");
    look(
        filled,
        book -> {
          XSSFSheet sheet = book.getSheet("報告");
          assertThat(text(sheet, 0)).isEqualTo("しばた地域医療介護連携センター");
          assertThat(text(sheet, 1)).isEqualTo("平成16年度（2004年度）");
          assertThat(text(sheet, 2)).contains("部外秘");
          assertThat(number(sheet, 3)).as("延べ").isEqualTo(3);
          assertThat(number(sheet, 4)).as("A01").isEqualTo(2);
          assertThat(number(sheet, 5)).as("A01, 05").isEqualTo(1);
          assertThat(number(sheet, 6)).as("April").isEqualTo(2);
          assertThat(number(sheet, 7)).as("July to September").isEqualTo(1);
          assertThat(number(sheet, 8)).as("never occurred").isZero();
          assertThat(cell(sheet, 9).getCellFormula()).isEqualTo("SUM(B4:B5)");
          assertThat(text(sheet, 10)).isEqualTo("手で書く欄");
          assertThat(cell(sheet, 4).getCellStyle().getDataFormatString()).isEqualTo("#,##0\"件\"");
          assertThat(book.getForceFormulaRecalculation()).isTrue();
          assertThat(book.getSheet("注意").getRow(0).getCell(0).getStringCellValue())
              .isEqualTo("記入上の注意");
        });
  }

  @Test
  void whatATableHidesAFormHides() {
    enter(TAKAHASHI, "A01", "05", "2007-04-12");
    FormView form = load("年次報告", ours());

    Download filled = filled(KOBAYASHI, form, "prefecture", "2007-04", "2008-03");

    look(
        filled,
        book -> {
          XSSFSheet sheet = book.getSheet("報告");
          assertThat(text(sheet, 3)).isEqualTo("X");
          assertThat(text(sheet, 4)).isEqualTo("X");
          assertThat(text(sheet, 2)).startsWith("X：");
        });
    assertThat(filled.name()).doesNotContain("部外秘");
  }

  @Test
  void monthsOutsideThePeriodStayAsTheyWere() {
    FormView form = load("四半期報告", ours());

    Download filled = filled(SATO, form, "centre:" + centre(SATO), "2010-04", "2010-06");

    look(
        filled,
        book -> {
          assertThat(number(book.getSheet("報告"), 6)).as("April").isZero();
          assertThat(text(book.getSheet("報告"), 7)).as("July to September").isEmpty();
        });
    assertThatExceptionOfType(Invalid.class)
        .as("April would be meant twice")
        .isThrownBy(() -> filled(SATO, form, "centre:" + centre(SATO), "2009-04", "2010-06"));
  }

  @Test
  void whatTheCellsMeanIsTold() {
    FormView form = load("意味のわかる様式", ours());

    assertThat(form.cells())
        .contains(new FormCell("対象", "報告!B1", "どこの件数か"), new FormCell("延べ", "報告!B4", "延べ件数　計"))
        .anySatisfy(cell -> assertThat(cell.meaning()).contains("相談内容：", "、"));
    assertThat(all(TAKAHASHI)).contains(form);
  }

  @Test
  void namesThatMeanNothingAreToldAllAtOnce() {
    byte[] wrong =
        book(
            book -> {
              named(book, "延べ_content_Z99", "報告!$B$1");
              named(book, "新規_foo_1", "報告!$B$2");
              named(book, "担当者", "報告!$B$3");
            });

    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> load("誤り", wrong))
        .satisfies(
            problem ->
                assertThat(problem.fields())
                    .extracting(Invalid.Field::message)
                    .containsExactlyInAnyOrder(
                        "「延べ_content_Z99」という名前の意味がわかりません。", "「新規_foo_1」という名前の意味がわかりません。"));
  }

  @Test
  void aFileThatCouldDoHarmOrIsNoneIsRefused() {
    refused("PK ではない".getBytes(java.nio.charset.StandardCharsets.UTF_8), "読めません");
    refused(new byte[0], "読めません");
    refused(book(book -> {}), "件数の入るセルがありません");
    refused(book(book -> named(book, "期間", "報告!$B$1")), "件数の入るセルがありません");
    refused(book(book -> named(book, "延べ", "報告!$B$1:$B$2")), "1つのセル");
    refused(
        book(
            book -> {
              named(book, "延べ", "報告!$B$1");
              cell(book.getSheet("報告"), 0).setCellFormula("1+1");
            }),
        "数式");
    refused(
        book(
            book -> {
              named(book, "延べ", "報告!$B$1");
              book.setWorkbookType(XSSFWorkbookType.XLSM);
            }),
        "マクロ");
    refused(
        book(
            book -> {
              named(book, "延べ", "報告!$B$1");
              book.linkExternalWorkbook("他.xlsx", new XSSFWorkbook());
              book.getSheet("報告").getRow(5).createCell(3).setCellFormula("'[他.xlsx]表'!A1");
            }),
        "ほかのファイル");
  }

  private void refused(byte[] file, String why) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> load("誤り", file))
        .satisfies(problem -> assertThat(problem.fields().getFirst().message()).contains(why));
  }

  @Test
  void onlyAnOfficerLoadsAndWithdrawsOne() {
    FormView form = load("取り下げる様式", ours());
    for (Caller other : List.of(present(SATO), present(IGARASHI))) {
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> asked.as(other, () -> forms.load(other, "様式", ours())));
      assertThatExceptionOfType(NotFound.class)
          .isThrownBy(() -> asked.as(other, () -> forms.withdraw(other, form.formId())));
    }
    asked.as(KOBAYASHI, () -> forms.withdraw(present(KOBAYASHI), form.formId()));

    assertThat(all(SATO)).doesNotContain(form);
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> filled(SATO, form, "centre:" + centre(SATO), "2004-04", "2005-03"));
  }

  @Test
  void whoReadsNoTablesFindsNoForm() {
    FormView form = load("見えない様式", ours());

    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> all(IGARASHI));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> filled(IGARASHI, form, "prefecture", "2004-04", "2005-03"));
  }

  @Test
  void nobodyTakesAFileWithoutProvingThatItIsHe() {
    FormView form = load("本人確認の要る様式", ours());
    Forms.Wish wish = new Forms.Wish(form.formId(), "prefecture", "2004-04", "2005-03");

    assertThatExceptionOfType(IdentityProblem.StepUpNeeded.class)
        .isThrownBy(() -> asked.as(SATO, () -> forms.filled(SATO, wish)));
    assertThatExceptionOfType(IdentityProblem.StepUpNeeded.class)
        .isThrownBy(() -> asked.as(KOBAYASHI, () -> forms.load(KOBAYASHI, "様式", ours())));
  }

  private FormView load(String name, byte[] file) {
    return asked.as(KOBAYASHI, () -> forms.load(present(KOBAYASHI), name, file));
  }

  private List<FormView> all(Caller who) {
    return asked.as(who, () -> forms.all(who));
  }

  private Download filled(Caller who, FormView form, String place, String from, String until) {
    return asked.as(
        who, () -> forms.filled(present(who), new Forms.Wish(form.formId(), place, from, until)));
  }

  private UUID centre(Caller who) {
    return asked.answer(() -> ledger.month(who, null, YearMonth.of(YEAR, 4))).centreId();
  }

  private void enter(Caller who, String content, String requester, String day) {
    Map<String, List<String>> codes =
        Map.of("content", List.of(content), "requester", List.of(requester));
    EnterConsultation command =
        new EnterConsultation(
            Ids.next(), null, "CASE", null, "", "", codes, LocalDate.parse(day), null);
    asked.answer(() -> ledger.enter(who, command));
  }

  /** A form with words, numbers, a formula and a place to write by hand. */
  private static byte[] ours() {
    return book(
        book -> {
          XSSFSheet sheet = book.getSheet("報告");
          List<String> names =
              List.of(
                  "対象",
                  "期間",
                  "注",
                  "延べ",
                  "延べ_content_A01",
                  "延べ_content_A01_requester_05",
                  "延べ_month_04",
                  "延べ_quarter_2",
                  "延べ_content_H01");
          for (int i = 0; i < names.size(); i++) {
            named(book, names.get(i), "報告!$B$" + (i + 1));
          }
          cell(sheet, 4).setCellStyle(book.createCellStyle());
          cell(sheet, 4)
              .getCellStyle()
              .setDataFormat(book.createDataFormat().getFormat("#,##0\"件\""));
          cell(sheet, 9).setCellFormula("SUM(B4:B5)");
          cell(sheet, 10).setCellValue("手で書く欄");
          book.createSheet("注意").createRow(0).createCell(0).setCellValue("記入上の注意");
        });
  }

  private static byte[] book(Consumer<XSSFWorkbook> filling) {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      XSSFSheet sheet = book.createSheet("報告");
      for (int row = 0; row < 12; row++) {
        sheet.createRow(row).createCell(1);
      }
      filling.accept(book);
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void named(XSSFWorkbook book, String name, String at) {
    Name made = book.createName();
    made.setNameName(name);
    made.setRefersToFormula(at);
  }

  private static void look(Download file, Consumer<XSSFWorkbook> at) {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file.content()))) {
      at.accept(book);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static XSSFCell cell(XSSFSheet sheet, int row) {
    return sheet.getRow(row).getCell(1);
  }

  private static String text(XSSFSheet sheet, int row) {
    return cell(sheet, row).getStringCellValue();
  }

  private static double number(XSSFSheet sheet, int row) {
    return cell(sheet, row).getNumericCellValue();
  }
}
