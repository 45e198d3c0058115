package org.hashi.policy;

import java.util.Collection;
import java.util.List;
import org.hashi.platform.Problem;

/** What policies stand against. The fields are the versions it is about: their ids and titles. */
public abstract sealed class PolicyProblem extends Problem {
  private PolicyProblem(String code, String title, Collection<PolicyVersion> about) {
    super(409, code, title, fields(about));
  }

  private static List<Field> fields(Collection<PolicyVersion> about) {
    return about.stream()
        .map(one -> new Field(one.versionId().toString(), one.title() + "（第" + one.number() + "版）"))
        .toList();
  }

  /** Somebody posts before he has accepted what the policies of the room demand. */
  public static final class Unaccepted extends PolicyProblem {
    Unaccepted(Collection<PolicyVersion> owed) {
      super("policy-unaccepted", "この部屋の運用ポリシーに同意してから投稿できます。", owed);
    }
  }

  /** Somebody is to be added whose organization is not bound to a policy that demands it. */
  public static final class Unbound extends PolicyProblem {
    Unbound(Collection<PolicyVersion> missing) {
      super("policy-unbound", "この方の事業所は、この部屋の運用ポリシーにまだ同意していません。", missing);
    }
  }

  /** A later version has taken its place. */
  public static final class Past extends PolicyProblem {
    Past(PolicyVersion version) {
      super("policy-past", "新しい版が有効になっています。新しい版をお読みください。", List.of(version));
    }
  }
}
