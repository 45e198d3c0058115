package org.hashi.areaissue;

import org.hashi.platform.Problem;

/** What may go wrong with issues beyond not being let in. */
public abstract sealed class AreaIssueProblem extends Problem {
  private AreaIssueProblem(int status, String code, String title) {
    super(status, code, title);
  }

  /** Somebody else changed it after the caller saw it; nothing was overwritten. */
  public static final class ChangedMeanwhile extends AreaIssueProblem {
    ChangedMeanwhile() {
      super(409, "area-issue-changed", "ほかの人が先に書き換えました。いまの内容を確かめてください。");
    }
  }
}
