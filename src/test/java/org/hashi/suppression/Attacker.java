package org.hashi.suppression;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation.Result;
import org.ojalgo.optimisation.Optimisation.State;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who knows every number that was published, that numbers add up, that none is below
 * nothing, and where nothing is never hidden, and finds out what the others can be.
 */
public final class Attacker {
  private record Fact(Set<Integer> together, long value) {}

  private final int unknowns;
  private final Set<Fact> facts = new LinkedHashSet<>();
  private final Set<Set<Integer>> something = new LinkedHashSet<>();

  public Attacker(int unknowns) {
    this.unknowns = unknowns;
  }

  /** These unknowns together are so many. */
  public void know(Collection<Integer> together, long value) {
    facts.add(new Fact(Set.copyOf(together), value));
  }

  /** These unknowns together are not nothing, since nothing is never hidden there. */
  public void knowSome(Collection<Integer> together) {
    something.add(Set.copyOf(together));
  }

  /** The least that these can be together. */
  public long least(Collection<Integer> together) {
    return (long) Math.ceil(value(asked(together).minimise()) - 1e-4);
  }

  /** The most; {@link Long#MAX_VALUE} when there is no end. */
  public long most(Collection<Integer> together) {
    Result found = asked(together).maximise();
    return found.getState() == State.UNBOUNDED
        ? Long.MAX_VALUE
        : (long) Math.floor(value(found) + 1e-4);
  }

  /** A model of its own for each question, because answering one changes it. */
  private ExpressionsBasedModel asked(Collection<Integer> together) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    Variable[] all =
        IntStream.range(0, unknowns)
            .mapToObj(i -> model.newVariable("x" + i).lower(0))
            .toArray(Variable[]::new);
    together.forEach(one -> all[one].weight(1));
    for (Fact one : facts) {
      Expression fact = model.newExpression("fact" + model.countExpressions()).level(one.value());
      one.together().forEach(unknown -> fact.set(all[unknown], 1));
    }
    for (Set<Integer> one : something) {
      Expression some = model.newExpression("some" + model.countExpressions()).lower(1);
      one.forEach(unknown -> some.set(all[unknown], 1));
    }
    return model;
  }

  private static double value(Result found) {
    if (!found.getState().isFeasible()) {
      throw new AssertionError("no answer: " + found);
    }
    return found.getValue();
  }
}
