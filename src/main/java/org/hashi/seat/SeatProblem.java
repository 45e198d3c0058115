package org.hashi.seat;

import org.hashi.platform.Problem;

/** What may go wrong with seats. */
abstract sealed class SeatProblem extends Problem {
  private SeatProblem(String code, String title) {
    super(409, code, title);
  }

  /** There is one of this name. */
  static final class NameTaken extends SeatProblem {
    NameTaken() {
      super("seat-name-taken", "同じ名前の窓口が、この組織にすでにあります。");
    }
  }

  /** Nobody gives himself a seat and what it opens: a second person does. */
  static final class OneselfNever extends SeatProblem {
    OneselfNever() {
      super("own-seat", "自分を担当にはできません。ほかの管理者か、いまの担当に頼んでください。");
    }
  }

  /** She holds it already. */
  static final class AlreadyHeld extends SeatProblem {
    AlreadyHeld() {
      super("already-holder", "この方は、すでにこの窓口の担当です。");
    }
  }

  /** Somebody changed the item meanwhile. */
  static final class ItemChanged extends SeatProblem {
    ItemChanged() {
      super("item-changed", "ほかの担当が先に書き換えました。新しい内容を確かめてください。");
    }
  }
}
