package org.hashi.revision;

import org.hashi.platform.Problem;

/** What may go wrong with a revision beyond not being let in. */
public abstract sealed class RevisionProblem extends Problem {
  private RevisionProblem(int status, String code, String title) {
    super(status, code, title);
  }

  /** Somebody else changed the draft, or made one, after the caller saw it. */
  public static final class ChangedMeanwhile extends RevisionProblem {
    ChangedMeanwhile() {
      super(409, "revision-changed", "ほかの人が先に改定案を書き換えました。いまの内容を確かめてください。");
    }
  }
}
