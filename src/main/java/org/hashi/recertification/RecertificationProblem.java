package org.hashi.recertification;

import org.hashi.platform.Problem;

/** What may go wrong while going through a roll. */
abstract sealed class RecertificationProblem extends Problem {
  private RecertificationProblem(String code, String title) {
    super(409, code, title);
  }

  /** Somebody came or went since the roll was read, or one was left out. */
  static final class RollChanged extends RecertificationProblem {
    RollChanged() {
      super("roll-changed", "名簿が変わりました。新しい名簿を確かめて、もう一度登録してください。");
    }
  }

  /** Nobody goes by his own word. */
  static final class OneselfStays extends RecertificationProblem {
    OneselfStays() {
      super("own-line", "自分は終わりにできません。ほかの管理者に頼んでください。");
    }
  }
}
