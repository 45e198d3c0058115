package org.hashi.setup;

import org.hashi.platform.Problem;

/** What may go wrong in the first run. */
public abstract sealed class SetupProblem extends Problem {
  private SetupProblem(int status, String code, String title) {
    super(status, code, title);
  }

  /** This step was done before. */
  public static final class AlreadySetUp extends SetupProblem {
    AlreadySetUp() {
      super(409, "already-set-up", "この設定はすでに終わっています。");
    }
  }

  /** An earlier step is missing. */
  public static final class TooEarly extends SetupProblem {
    TooEarly() {
      super(409, "set-up-in-order", "前の設定がまだ終わっていません。");
    }
  }
}
