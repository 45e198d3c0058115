package org.hashi.organization;

import org.hashi.platform.Problem;

/** What may go wrong with organizations and their relations. */
public abstract sealed class OrganizationProblem extends Problem {
  private OrganizationProblem(String code, String title) {
    super(409, code, title);
  }

  /** There is one of this kind and name. */
  public static final class NameTaken extends OrganizationProblem {
    NameTaken() {
      super("organization-name-taken", "同じ種類・同じ名前の組織が、すでに登録されています。");
    }
  }

  /** The same relation holds for a part of these days. */
  public static final class Overlapping extends OrganizationProblem {
    Overlapping() {
      super("relation-overlaps", "同じ関係が、重なる期間ですでに登録されています。");
    }
  }
}
