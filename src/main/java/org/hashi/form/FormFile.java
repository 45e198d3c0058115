package org.hashi.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFName;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.hashi.platform.Invalid;

/** A file of Excel of which nothing is changed but cells that have a name. */
final class FormFile implements AutoCloseable {
  private static final long LARGEST_PART = 30_000_000;

  /** What others would get along with the form without seeing it. */
  private static final List<String> ACTIVE =
      List.of("vbaproject", "oleobject", "activex", "externallink", "connections", "querytable");

  static {
    ZipSecureFile.setMaxEntrySize(LARGEST_PART);
  }

  private final XSSFWorkbook workbook;

  private FormFile(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  /** Fails with a field error when it is no plain file of Excel. */
  static FormFile open(byte[] file) {
    try {
      FormFile form = new FormFile(new XSSFWorkbook(new ByteArrayInputStream(file)));
      form.refuseActive();
      return form;
    } catch (IOException
        | InvalidFormatException
        | POIXMLException
        | OpenXML4JRuntimeException
        | IllegalArgumentException
        | IllegalStateException e) {
      throw new Invalid("file", "Excelのファイル（.xlsx）として読めません。パスワードの付いたものも読めません。");
    }
  }

  private void refuseActive() throws InvalidFormatException {
    for (PackagePart part : workbook.getPackage().getParts()) {
      String type = part.getContentType().toLowerCase(Locale.ROOT);
      if (ACTIVE.stream().anyMatch(type::contains) || workbook.isMacroEnabled()) {
        throw new Invalid("file", "マクロ、ほかのファイルや外部データへのつながり、埋め込みの入ったファイルは使えません。取り除いて保存し直してください。");
      }
    }
  }

  /**
   * The cells whose names are meant for us. Fails with a field error when one of them is no single
   * cell, or holds a formula, which would be lost.
   */
  List<NamedCell> cells() {
    List<NamedCell> cells = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (XSSFName name : workbook.getAllNames()) {
      if (!name.isFunctionName() && FormNames.isOurs(name.getNameName())) {
        if (!seen.add(name.getNameName())) {
          throw new Invalid("file", "「" + name.getNameName() + "」という名前が2つあります。");
        }
        cells.add(cell(name));
      }
    }
    return cells;
  }

  private NamedCell cell(XSSFName name) {
    CellReference at = reference(name);
    XSSFCell cell = at(at);
    if (cell.getCellType() == CellType.FORMULA) {
      throw new Invalid(
          "file", "「%s」のセル（%s）には数式が入っています。".formatted(name.getNameName(), at.formatAsString()));
    }
    return new NamedCell(
        name.getNameName(),
        at.getSheetName(),
        new CellReference(at.getRow(), at.getCol()).formatAsString().replace("$", ""));
  }

  private CellReference reference(XSSFName name) {
    try {
      AreaReference area =
          new AreaReference(name.getRefersToFormula(), SpreadsheetVersion.EXCEL2007);
      CellReference first = area.getFirstCell();
      if (area.isSingleCell() && workbook.getSheet(first.getSheetName()) != null) {
        return first;
      }
    } catch (IllegalArgumentException e) {
      // told below in the user's words
    }
    throw new Invalid("file", "「" + name.getNameName() + "」は1つのセルを指していません。");
  }

  private XSSFCell at(CellReference at) {
    XSSFSheet sheet = workbook.getSheet(at.getSheetName());
    XSSFRow row = sheet.getRow(at.getRow());
    XSSFRow there = row == null ? sheet.createRow(at.getRow()) : row;
    XSSFCell cell = there.getCell(at.getCol());
    return cell == null ? there.createCell(at.getCol()) : cell;
  }

  /**
   * The same file with these in its cells, by the cells' names; a cell without one stays as it is.
   * Formulas are counted anew when somebody opens it.
   */
  byte[] filled(List<NamedCell> cells, Map<String, Entry> entries) {
    cells.stream()
        .filter(named -> entries.containsKey(named.name()))
        .forEach(named -> fill(at(named), Objects.requireNonNull(entries.get(named.name()))));
    workbook.setForceFormulaRecalculation(true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private XSSFCell at(NamedCell named) {
    CellReference place = new CellReference(named.cell());
    return at(new CellReference(named.sheet(), place.getRow(), place.getCol(), false, false));
  }

  private static void fill(XSSFCell cell, Entry entry) {
    switch (entry) {
      case Entry.Figure figure -> cell.setCellValue(figure.number());
      case Entry.Text text -> cell.setCellValue(text.text());
    }
  }

  @Override
  public void close() {
    workbook.getPackage().revert();
  }

  /** What a cell gets. */
  sealed interface Entry {
    /** A number, so that formulas go on. */
    record Figure(long number) implements Entry {}

    /** A text, and never a formula. */
    record Text(String text) implements Entry {}
  }
}
