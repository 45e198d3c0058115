package org.hashi.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What holds where several policies apply: of every rule the strictest.
 *
 * @param whose by whose policies each rule is as strict as that
 */
public record Strictest(Rules rules, List<Whose> whose) {
  /** The publishers that set a rule, in the order of their ids. */
  public record Whose(Rule rule, List<UUID> publisherIds) {}

  /** The rules of one policy. */
  static Strictest of(UUID publisherId, Rules rules) {
    return new Strictest(
        rules,
        Stream.of(Rule.values()).map(rule -> new Whose(rule, List.of(publisherId))).toList());
  }

  /** What holds where all of them apply; empty where none does. */
  static Optional<Strictest> of(Collection<Strictest> all) {
    return all.stream().reduce(Strictest::and);
  }

  /** What holds where both apply. */
  Strictest and(Strictest other) {
    List<Whose> both = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      both.add(new Whose(rule, setters(rule, other)));
    }
    return new Strictest(
        new Rules(
            stricter(Rule.ADDING, other).adding(),
            stricter(Rule.URGENCY, other).urgency(),
            stricter(Rule.ATTACHMENTS, other).attachments(),
            stricter(Rule.ACCEPTANCE, other).acceptance(),
            stricter(Rule.RETENTION, other).retentionYears(),
            stricter(Rule.REVIEW, other).reviewMonths()),
        List.copyOf(both));
  }

  /** Whose policies set a rule. */
  public List<UUID> whose(Rule rule) {
    return whose.get(rule.ordinal()).publisherIds();
  }

  private Rules stricter(Rule rule, Strictest other) {
    return rule.compare(rules, other.rules) >= 0 ? rules : other.rules;
  }

  private List<UUID> setters(Rule rule, Strictest other) {
    int stricter = rule.compare(rules, other.rules);
    TreeSet<UUID> setters = new TreeSet<>();
    if (stricter >= 0) {
      setters.addAll(whose(rule));
    }
    if (stricter <= 0) {
      setters.addAll(other.whose(rule));
    }
    return List.copyOf(setters);
  }
}
