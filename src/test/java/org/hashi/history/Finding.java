package org.hashi.history;

/** One breach of a promise. */
public record Finding(Property property, Guilt guilt, String what) {
  /** What it means for somebody who works with the product. */
  public enum Guilt {
    LOST("lost"),
    DOUBLED("doubled"),
    OUT_OF_ORDER("out of order"),
    LEAKED("leaked"),
    LATE("late"),
    UNAUDITED("unaudited"),
    MISCOUNTED("miscounted"),
    DISHONEST("dishonest");

    private final String words;

    Guilt(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  @Override
  public String toString() {
    return property + " " + guilt.words() + ": " + what;
  }
}
