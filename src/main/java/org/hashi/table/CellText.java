package org.hashi.table;

import java.text.Normalizer;
import java.util.Locale;

/** What people write into cells. */
public final class CellText {
  private CellText() {}

  /** How texts of cells are compared: width, case and space do not matter. */
  public static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC)
        .replaceAll("\\s+", "")
        .toLowerCase(Locale.ROOT);
  }
}
