package org.hashi.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Ways to spoil a history. */
final class Spoiled {
  private Spoiled() {}

  static <T extends Seen> Predicate<Seen> of(Class<T> kind, Predicate<T> wanted) {
    return one -> kind.isInstance(one) && wanted.test(kind.cast(one));
  }

  static History without(History history, Predicate<Seen> gone) {
    return new History(history.seen().stream().filter(gone.negate()).toList(), history.truth());
  }

  static History with(History history, Seen more) {
    List<Seen> seen = new ArrayList<>(history.seen());
    seen.add(more);
    return new History(seen, history.truth());
  }

  static <T extends Seen> History change(
      History history, Class<T> kind, Predicate<T> wanted, UnaryOperator<T> change) {
    return new History(
        history.seen().stream()
            .map(one -> of(kind, wanted).test(one) ? change.apply(kind.cast(one)) : one)
            .toList(),
        history.truth());
  }

  static History swap(History history, int i, int j) {
    List<Seen> seen = new ArrayList<>(history.seen());
    seen.set(i, history.seen().get(j));
    seen.set(j, history.seen().get(i));
    return new History(seen, history.truth());
  }

  static History truth(History history, UnaryOperator<Truth> change) {
    return new History(history.seen(), change.apply(history.truth()));
  }

  static Truth events(Truth truth, Function<List<Truth.Event>, List<Truth.Event>> change) {
    return new Truth(
        truth.channels(),
        change.apply(truth.events()),
        truth.messages(),
        truth.memberships(),
        truth.positions(),
        truth.chains());
  }

  static Truth messages(Truth truth, Function<List<Truth.Message>, List<Truth.Message>> change) {
    return new Truth(
        truth.channels(),
        truth.events(),
        change.apply(truth.messages()),
        truth.memberships(),
        truth.positions(),
        truth.chains());
  }

  static Truth positions(Truth truth, Function<List<Truth.Position>, List<Truth.Position>> change) {
    return new Truth(
        truth.channels(),
        truth.events(),
        truth.messages(),
        truth.memberships(),
        change.apply(truth.positions()),
        truth.chains());
  }

  static Truth entries(Truth truth, Function<List<Truth.Entry>, List<Truth.Entry>> change) {
    return new Truth(
        truth.channels(),
        truth.events(),
        truth.messages(),
        truth.memberships(),
        truth.positions(),
        truth.chains().stream()
            .map(
                chain ->
                    new Truth.Chain(
                        chain.id(),
                        chain.beforeNo(),
                        chain.before(),
                        chain.headNo(),
                        chain.head(),
                        change.apply(chain.entries())))
            .toList());
  }

  static <T> List<T> plus(List<T> list, T more) {
    List<T> longer = new ArrayList<>(list);
    longer.add(more);
    return longer;
  }

  static <T> List<T> minus(List<T> list, Predicate<T> gone) {
    return list.stream().filter(gone.negate()).toList();
  }
}
