package org.hashi.platform;

/**
 * Something that changed in a stream. Implementations are records of a capability's sealed family;
 * they are written to the log as JSON and reach the browser as they stand, so a field that not
 * every reader of the stream may see has no place in them.
 */
public interface Event {
  /** The stable name, {@code <capability>.<what happened>}. */
  String type();
}
