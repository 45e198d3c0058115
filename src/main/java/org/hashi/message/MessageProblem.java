package org.hashi.message;

import org.hashi.platform.Problem;

/** What may go wrong with a message. */
public abstract sealed class MessageProblem extends Problem {
  private MessageProblem(int status, String code, String title) {
    super(status, code, title);
  }

  /** Another text was stored under this id before. */
  public static final class DifferentBody extends MessageProblem {
    DifferentBody() {
      super(409, "conflict-different-body", "同じ番号で別の内容がすでに送られています。");
    }
  }

  /** A notice channel speaks by notices. */
  public static final class NoticesOnly extends MessageProblem {
    NoticesOnly() {
      super(422, "notices-only", "このチャンネルにはお知らせだけを載せられます。");
    }
  }
}
