package org.hashi.suppression;

/** What has been decided about a cell before its table is looked at. */
public enum Given {
  /** Nothing: it may be hidden. */
  NOTHING,
  /** Everybody knows it, because another table shows it or because it cannot be otherwise. */
  KNOWN,
  /** Another table hides it. */
  HIDDEN,
  /** Another table hides it, and nothing may rely on its being another number. */
  FIXED
}
