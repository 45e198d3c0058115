package org.hashi.platform;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Something that changed in a stream. Implementations are records of a capability's sealed family;
 * they are written to the log as JSON and reach the browser as they stand, so a field that not
 * every reader of the stream may see has no place in them. Each bears its stable name, {@code
 * <capability>.<what happened>}, as its type name, and its family's schema lists it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public interface Event {}
