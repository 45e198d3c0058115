package org.hashi.policy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;
import static java.util.Comparator.reverseOrder;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.Locale;

/** The single rules of {@link Rules}, and which of two is the stricter. */
@SuppressWarnings("ImmutableEnumChecker") // comparators without state, their type does not say so
public enum Rule {
  ADDING(comparing(Rules::adding)),
  URGENCY(comparing(Rules::urgency)),
  ATTACHMENTS(comparing(Rules::attachments)),
  ACCEPTANCE(comparing(Rules::acceptance)),
  /** The longest; not ruled is the least strict. */
  RETENTION(comparing(Rules::retentionYears, nullsFirst(naturalOrder()))),
  /** The shortest; not ruled is the least strict. */
  REVIEW(comparing(Rules::reviewMonths, nullsFirst(reverseOrder())));

  private final Comparator<Rules> byStrictness;

  Rule(Comparator<Rules> byStrictness) {
    this.byStrictness = byStrictness;
  }

  /** Positive where the first is the stricter, 0 where both say the same. */
  int compare(Rules one, Rules other) {
    return byStrictness.compare(one, other);
  }

  /** The word used in the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
