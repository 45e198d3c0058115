package org.hashi.directory;

import org.hashi.platform.Problem;

/** What may go wrong with cards. */
abstract sealed class DirectoryProblem extends Problem {
  private DirectoryProblem(String code, String title) {
    super(409, code, title);
  }

  /** Somebody else wrote it meanwhile. */
  static final class CardChanged extends DirectoryProblem {
    CardChanged() {
      super("card-changed", "ほかの方が先に書き換えました。新しい内容を確かめてください。");
    }
  }

  /** Nothing comes in as long as a line is wrong. */
  static final class LinesWrong extends DirectoryProblem {
    LinesWrong() {
      super("lines-wrong", "直す必要のある行があるため、何も登録していません。");
    }
  }
}
