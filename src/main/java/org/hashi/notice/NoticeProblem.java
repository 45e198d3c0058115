package org.hashi.notice;

import org.hashi.platform.Problem;

/** What may go wrong with notices beyond not being let in. */
public abstract sealed class NoticeProblem extends Problem {
  private NoticeProblem(int status, String code, String title) {
    super(status, code, title);
  }

  /** Another notice was issued under the same client id. */
  public static final class DifferentBody extends NoticeProblem {
    DifferentBody() {
      super(409, "conflict-different-body", "同じ識別子で、内容の違うお知らせがすでに出されています。");
    }
  }
}
