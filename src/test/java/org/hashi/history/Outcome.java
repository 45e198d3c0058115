package org.hashi.history;

/** What a client knows of what it asked for. */
public enum Outcome {
  /** Done, so the server says. */
  OK,
  /** Not done, so the server says. */
  FAIL,
  /** Nobody can say: no answer came, or one that does not tell. */
  UNKNOWN
}
