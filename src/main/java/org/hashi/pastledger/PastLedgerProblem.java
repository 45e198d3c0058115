package org.hashi.pastledger;

import org.hashi.platform.Problem;

/** What may go wrong with a past ledger. */
abstract sealed class PastLedgerProblem extends Problem {
  private PastLedgerProblem(String code, String title) {
    super(409, code, title);
  }

  /** Nothing comes in as long as a line cannot be counted and nobody said to leave it out. */
  static final class LinesWrong extends PastLedgerProblem {
    LinesWrong() {
      super("past-lines-wrong", "数えられない行があるため、何も取り込んでいません。");
    }
  }

  /** There is nothing in it that could be counted. */
  static final class NothingToCount extends PastLedgerProblem {
    NothingToCount() {
      super("past-nothing-to-count", "数えられる行がありません。列の意味を確かめてください。");
    }
  }

  static final class TooMany extends PastLedgerProblem {
    TooMany() {
      super("past-too-many", "一度に取り込めるのは " + PastFile.MOST_CONTACTS + " 件までです。年度などで分けてください。");
    }
  }

  /** It has been counted already. */
  static final class KeptBefore extends PastLedgerProblem {
    KeptBefore() {
      super("past-kept-before", "同じファイルをもう取り込んでいます。二重には数えません。");
    }
  }

  /** It was decided already what becomes of it. */
  static final class Decided extends PastLedgerProblem {
    Decided() {
      super("past-decided", "このファイルは、もう取り込んだか取り消したあとです。画面を開き直してください。");
    }
  }

  static final class TooManyWaiting extends PastLedgerProblem {
    TooManyWaiting() {
      super("past-too-many-waiting", "確かめている途中のファイルが10件あります。先にどれかを取り込むか捨ててください。");
    }
  }
}
