package org.hashi.people;

import org.hashi.platform.Problem;

/** What may go wrong when people come, are confirmed and go. */
public abstract sealed class PeopleProblem extends Problem {
  private PeopleProblem(int status, String code, String title) {
    super(status, code, title);
  }

  /** Nobody gives himself a role, confirms himself or ends his own: a second person does. */
  public static final class OneselfNever extends PeopleProblem {
    OneselfNever() {
      super(409, "own-account", "自分の所属は自分では変えられません。ほかの管理者に頼んでください。");
    }
  }

  /** The person has this very affiliation, or waits for it to be confirmed. */
  public static final class AlreadyAffiliated extends PeopleProblem {
    AlreadyAffiliated() {
      super(409, "already-affiliated", "この方には、同じ事業所・役割・職種の所属がすでにあります。");
    }
  }

  /** What is over is not changed: whoever comes back begins anew. */
  public static final class AlreadyOver extends PeopleProblem {
    AlreadyOver() {
      super(409, "already-over", "この所属はすでに終わっています。");
    }
  }

  /** It was accepted or cancelled before. */
  public static final class InvitationSettled extends PeopleProblem {
    InvitationSettled() {
      super(409, "invitation-settled", "この招待は、すでに受け入れ済みです。");
    }
  }

  /** Somebody tries out links, or sends them out without end. */
  public static final class TooOften extends PeopleProblem {
    TooOften() {
      super(429, "too-often", "回数が多すぎます。しばらくしてからもう一度お試しください。");
    }
  }
}
