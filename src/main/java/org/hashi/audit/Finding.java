package org.hashi.audit;

import java.util.UUID;

/**
 * The first entry of a chain at which it can be seen that somebody changed it.
 *
 * @param no the entry's number
 */
public record Finding(UUID chainId, long no, Kind kind) {

  /** How it shows. */
  public enum Kind {
    /** The entry does not say what was said, or not after what came before it. */
    CHANGED,
    /** The entry before it is not there. */
    MISSING_BEFORE,
    /** The chain ends elsewhere than its last entry says. */
    CUT_SHORT,
    /** The entry is not the one that was signed and kept outside of the database. */
    NOT_AS_SIGNED
  }
}
