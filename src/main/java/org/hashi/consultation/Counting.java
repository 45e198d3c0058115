package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.hashi.platform.Tx;

/** Where counted contacts are added up, in the transaction in which they change. */
public interface Counting {
  /** Takes out what was counted of a matter before, and puts in what is counted now. */
  Uni<Void> change(Tx tx, List<CountedContact> before, List<CountedContact> after);
}
