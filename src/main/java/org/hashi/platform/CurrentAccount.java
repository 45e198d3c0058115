package org.hashi.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells whose request is being answered. */
public interface CurrentAccount {
  /** The account that sent the request at hand; null when nobody did, or nobody known. */
  @Nullable UUID accountId();
}
