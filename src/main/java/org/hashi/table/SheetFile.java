package org.hashi.table;

/** Reads a file that somebody brings along: an Excel workbook, or CSV in UTF-8 or Shift_JIS. */
public final class SheetFile {
  /** More lines than any prefecture has facilities. */
  static final int MOST_LINES = 20_000;

  static final int MOST_COLUMNS = 200;

  private SheetFile() {}

  /** The first sheet; fails as a {@link SheetProblem} that says what to do. */
  public static Sheet read(byte[] file) {
    if (file.length == 0) {
      throw new SheetProblem("ファイルが空です。");
    }
    return isZip(file) ? Workbook.read(file) : Csv.read(file);
  }

  private static boolean isZip(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  static SheetProblem tooLarge() {
    return new SheetProblem(
        "表が大きすぎます（" + MOST_LINES + " 行・" + MOST_COLUMNS + " 列まで）。分けて保存し直してください。");
  }
}
