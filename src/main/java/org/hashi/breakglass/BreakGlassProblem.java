package org.hashi.breakglass;

import org.hashi.platform.Problem;

/** What may go wrong with the emergency access beyond judgement nothing. */
public abstract sealed class BreakGlassProblem extends Problem {
  private BreakGlassProblem(int status, String code, String title) {
    super(status, code, title);
  }

  /** He is in the room and needs no other door. */
  public static final class AlreadyMember extends BreakGlassProblem {
    AlreadyMember() {
      super(409, "already-member", "この方のチャンネルのメンバーです。チャンネルの一覧から開いてください。");
    }
  }

  /** Nobody finds patients by trying. */
  public static final class TooManyTries extends BreakGlassProblem {
    TooManyTries() {
      super(429, "too-many-tries", "続けて試せる回数を超えました。1時間ほど待つか、チームの方に電話で連絡してください。");
    }
  }

  /** The holder of a grant does not judge himself. */
  public static final class OwnGrant extends BreakGlassProblem {
    OwnGrant() {
      super(409, "own-grant", "自分の非常時アクセスは確認できません。ほかの方が確認します。");
    }
  }

  /** Somebody else was quicker. */
  public static final class AlreadyReviewed extends BreakGlassProblem {
    AlreadyReviewed() {
      super(409, "already-reviewed", "この非常時アクセスは、すでに確認されています。");
    }
  }
}
