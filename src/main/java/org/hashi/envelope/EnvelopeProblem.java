package org.hashi.envelope;

import org.hashi.platform.Problem;

/** What may go wrong at the server's own address; from anywhere else nothing is there. */
public abstract sealed class EnvelopeProblem extends Problem {
  private EnvelopeProblem(int status, String code, String title) {
    super(status, code, title);
  }

  /** Keycloak answers, or has not been away for long. */
  public static final class NotNeeded extends EnvelopeProblem {
    NotNeeded() {
      super(409, "envelope-not-needed", "認証サーバーが動いている間は使えません。いつものようにサインインしてください。");
    }
  }

  /** No envelope with this code lies ready. */
  public static final class WrongCode extends EnvelopeProblem {
    WrongCode() {
      super(409, "envelope-code-wrong", "このコードの封筒はありません。打ち間違いがないか確かめてください。一度使ったコードは使えません。");
    }
  }
}
