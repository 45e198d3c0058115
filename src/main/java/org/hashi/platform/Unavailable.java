package org.hashi.platform;

/** Nothing is wrong with the request: what is needed to answer it does not answer. */
public final class Unavailable extends Problem {
  public static final String TITLE = "ただいまつながりにくくなっています。しばらくしてからもう一度お試しください。";

  public Unavailable() {
    super(503, "unavailable", TITLE);
  }
}
