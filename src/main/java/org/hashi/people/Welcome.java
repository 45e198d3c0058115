package org.hashi.people;

import io.smallrye.mutiny.Uni;
import org.hashi.organization.Standing;
import org.hashi.platform.Tx;

/**
 * What comes with an affiliation by itself, such as the channels of all coordinators. Whoever owns
 * those implements it; people does not know them.
 */
public interface Welcome {
  /** Opens it to somebody whose affiliation gives rights from now on; once more changes nothing. */
  Uni<Void> greet(Tx tx, Standing arrived);
}
