package org.hashi.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.hashi.policy.Acceptance.When;
import org.jspecify.annotations.Nullable;

/** All versions of one publisher's policy, the first one first. */
record Versions(List<PolicyVersion> all) {
  static final Versions NONE = new Versions(List.of());

  Versions {
    all = List.copyOf(all);
  }

  /** The last published one of those that have begun. */
  Optional<PolicyVersion> inForce(LocalDate day) {
    return all.reversed().stream().filter(one -> one.holdsOn(day)).findFirst();
  }

  /** Whoever has accepted this version or a later one need not accept anything that day. */
  OptionalInt least(LocalDate day) {
    PolicyVersion last = inForce(day).orElse(null);
    if (last == null || last.rules().acceptance().when() == When.NEVER) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(leastFor(last, day));
  }

  private int leastFor(PolicyVersion last, LocalDate day) {
    int index = all.indexOf(last);
    while (index > 0 && earlierDo(all.get(index), day)) {
      index--;
    }
    return all.get(index).number();
  }

  private static boolean earlierDo(PolicyVersion version, LocalDate day) {
    return version.rules().acceptance().when() != When.RENEWED || version.isInGrace(day);
  }

  /** The one in force and those to come; what a later one has taken the place of is past. */
  boolean mayBeAccepted(PolicyVersion version, LocalDate day) {
    return phase(version, day) != Phase.PAST;
  }

  /** How a version of these stands to the day. */
  Phase phase(PolicyVersion version, LocalDate day) {
    return Phase.of(version, inForce(day).map(PolicyVersion::number).orElse(0));
  }

  /** Whether nothing is asked of a person who has accepted this version; null for none. */
  boolean contents(@Nullable Integer accepted, LocalDate day) {
    return least(day).isEmpty() || isFresh(accepted, day);
  }

  /** Whether this version was accepted at all and need not be accepted anew. */
  boolean isFresh(@Nullable Integer accepted, LocalDate day) {
    return accepted != null && accepted >= least(day).orElse(0);
  }
}
