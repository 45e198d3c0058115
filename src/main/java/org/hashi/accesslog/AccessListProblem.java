package org.hashi.accesslog;

import org.hashi.platform.Problem;

/** What may go wrong with handing out a part of the log. */
abstract sealed class AccessListProblem extends Problem {
  private AccessListProblem(int status, String code, String title) {
    super(status, code, title);
  }

  /** More entries than one document or one file holds. */
  static final class TooMany extends AccessListProblem {
    TooMany(int most) {
      super(422, "too-many-entries", "この期間の記録は %,d 件を超えています。期間を短くして、分けて作ってください。".formatted(most));
    }
  }
}
