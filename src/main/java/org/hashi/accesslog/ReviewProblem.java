package org.hashi.accesslog;

import org.hashi.platform.Problem;

/** What may go wrong with a review. */
abstract sealed class ReviewProblem extends Problem {
  private ReviewProblem(int status, String code, String title) {
    super(status, code, title);
  }

  /** Somebody was faster, or a part of the period was signed off before. */
  static final class AlreadySignedOff extends ReviewProblem {
    AlreadySignedOff() {
      super(409, "already-signed-off", "この期間、またはその一部は、すでに点検済みです。");
    }
  }
}
