package org.hashi.ground;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's clock, until a test moves it. */
@Alternative
@Priority(1)
@ApplicationScoped
public class MovableClock extends Clock {
  private volatile Duration moved = Duration.ZERO;

  public void move(Duration further) {
    moved = moved.plus(further);
  }

  /** Back to the machine's time; whoever moved it must. */
  public void reset() {
    moved = Duration.ZERO;
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(moved);
  }

  @Override
  public ZoneId getZone() {
    return Clock.systemUTC().getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.systemUTC().withZone(zone);
  }
}
