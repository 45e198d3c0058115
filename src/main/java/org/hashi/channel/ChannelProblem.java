package org.hashi.channel;

import org.hashi.platform.Problem;

/** What may go wrong with channels beyond not being let in. */
public abstract sealed class ChannelProblem extends Problem {
  private ChannelProblem(int status, String code, String title) {
    super(status, code, title);
  }

  /** The person is a member already. */
  public static final class AlreadyMember extends ChannelProblem {
    AlreadyMember() {
      super(409, "already-member", "この方は、すでにこのチャンネルのメンバーです。");
    }
  }

  /** A channel must keep one who can manage it. */
  public static final class NobodyLeftToManage extends ChannelProblem {
    NobodyLeftToManage() {
      super(409, "last-manager", "管理する人がいなくなるため、外せません。先に別の方を管理者にしてください。");
    }
  }
}
