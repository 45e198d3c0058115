package org.hashi.platform;

/** Not there, or not for this caller: from outside both look the same. */
public final class NotFound extends Problem {
  public NotFound() {
    super(404, "not-found", "見つかりません。");
  }
}
