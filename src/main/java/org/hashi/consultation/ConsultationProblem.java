package org.hashi.consultation;

import org.hashi.platform.Problem;

/** What may go wrong with counting beyond not being let in. */
public abstract sealed class ConsultationProblem extends Problem {
  private ConsultationProblem(int status, String code, String title) {
    super(status, code, title);
  }

  /** What is written in this room, or by these people, is not a consultation. */
  public static final class NotCountable extends ConsultationProblem {
    NotCountable() {
      super(422, "not-countable", "このスレッドは相談として数えられません。");
    }
  }

  /** Something else was counted under the same id before; nothing was overwritten. */
  public static final class SentOtherwise extends ConsultationProblem {
    SentOtherwise() {
      super(409, "consultation-sent-otherwise", "先に送った内容で、すでに記録されています。台帳で確かめて、違うところは台帳で直してください。");
    }
  }

  /** One matter, one thread: it has another one. */
  public static final class HasThread extends ConsultationProblem {
    HasThread() {
      super(409, "consultation-has-thread", "この記録は、すでにほかのスレッドと結ばれています。");
    }
  }

  /** One thread, one matter: another one tells of it. */
  public static final class ThreadTaken extends ConsultationProblem {
    ThreadTaken() {
      super(409, "thread-taken", "このスレッドは、すでにほかの相談として記録されています。");
    }
  }

  /** It was counted because its thread was: without it, the thread would be counted again. */
  public static final class OfThread extends ConsultationProblem {
    OfThread() {
      super(409, "consultation-of-thread", "スレッドから記録された相談は、スレッドと切り離せません。");
    }
  }

  /** Somebody else changed it after the caller saw it; nothing was overwritten. */
  public static final class ChangedMeanwhile extends ConsultationProblem {
    ChangedMeanwhile() {
      super(409, "consultation-changed", "ほかの人が先に直しました。いまの内容を確かめてください。");
    }
  }
}
