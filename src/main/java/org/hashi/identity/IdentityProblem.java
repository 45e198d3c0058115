package org.hashi.identity;

import org.hashi.platform.Problem;
import org.hashi.platform.Unavailable;

/** What may go wrong with accounts. */
public abstract sealed class IdentityProblem extends Problem {
  private IdentityProblem(int status, String code, String title) {
    super(status, code, title);
  }

  /** The user name or the mail address belongs to somebody already. */
  public static final class UsernameTaken extends IdentityProblem {
    UsernameTaken() {
      super(409, "username-taken", "このユーザー名またはメールアドレスは、すでに使われています。");
    }
  }

  /** Whoever ended his own access could not take it back. */
  public static final class OwnAccount extends IdentityProblem {
    OwnAccount() {
      super(409, "own-account", "自分の利用は止められません。ほかの管理者に頼んでください。");
    }
  }

  /** The step is dangerous, and nobody proved just now that it is he who does it. */
  public static final class StepUpNeeded extends IdentityProblem {
    StepUpNeeded() {
      super(403, "step-up-needed", "安全のため、もう一度本人確認をしてください。");
    }
  }

  /** A certificate is asked for, and the request came with none of the person who signed in. */
  public static final class CertificateOfAnother extends IdentityProblem {
    CertificateOfAnother() {
      super(403, "certificate-of-another", "この端末の証明書は、サインインした人のものではありません。システム管理者に連絡してください。");
    }
  }

  /** Without it the password alone would let somebody set up a new one. */
  public static final class LastFactor extends IdentityProblem {
    LastFactor() {
      super(409, "last-factor", "最後の認証手段は外せません。先に新しい認証アプリかパスキーを登録してください。");
    }
  }

  /** Whoever gave up his devices could not come back. */
  public static final class NoRecoveryCodes extends IdentityProblem {
    NoRecoveryCodes() {
      super(409, "no-recovery-codes", "回復コードがありません。先に回復コードを作るか、管理者に頼んでください。");
    }
  }

  /** Keycloak does not answer as it should. */
  public static final class DirectoryUnavailable extends IdentityProblem {
    DirectoryUnavailable() {
      super(503, "unavailable", "認証サーバーにつながりません。しばらくしてからもう一度お試しください。");
    }
  }

  /** Nobody can say at the moment whose session it is. */
  public static final class SessionsUnavailable extends IdentityProblem {
    SessionsUnavailable() {
      super(503, "unavailable", Unavailable.TITLE);
    }
  }
}
