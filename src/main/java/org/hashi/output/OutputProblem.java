package org.hashi.output;

import java.util.List;
import org.hashi.platform.Problem;

/** What may go wrong when a table leaves. */
abstract sealed class OutputProblem extends Problem {
  private OutputProblem(String code, String title, List<Field> fields) {
    super(409, code, title, fields);
  }

  /** Some characters are not in CP932; each is named as a field. */
  static final class CharactersDoNotFit extends OutputProblem {
    CharactersDoNotFit(List<String> characters) {
      super(
          "characters-do-not-fit",
          "Shift_JIS（CP932）にない文字があります。",
          characters.stream()
              .map(one -> new Field("charset", one + "（U+%04X）".formatted(one.codePointAt(0))))
              .toList());
    }
  }
}
