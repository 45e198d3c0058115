package org.hashi.ownlabel;

import org.hashi.platform.Problem;

/** What may go wrong with a centre's labels beyond not being let in. */
public abstract sealed class OwnLabelProblem extends Problem {
  private OwnLabelProblem(int status, String code, String title) {
    super(status, code, title);
  }

  /** Somebody else of the centre set them after the caller saw them. */
  public static final class ChangedMeanwhile extends OwnLabelProblem {
    ChangedMeanwhile() {
      super(409, "labels-changed", "ほかの人が先に呼び方を変えました。いまの内容を確かめてください。");
    }
  }
}
