package org.hashi.history;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.UUID;

/** What a client asked the server to do. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "deed")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Deed.Post.class, name = "post"),
  @JsonSubTypes.Type(value = Deed.Read.class, name = "read"),
  @JsonSubTypes.Type(value = Deed.Join.class, name = "join"),
  @JsonSubTypes.Type(value = Deed.Leave.class, name = "leave"),
  @JsonSubTypes.Type(value = Deed.EndSession.class, name = "endSession")
})
public sealed interface Deed {
  /** To post a message under the id its device made. */
  record Post(UUID channel, UUID thread, UUID clientId) implements Deed {}

  /** To move the own read position. */
  record Read(UUID thread, long upTo) implements Deed {}

  /** To make somebody a member. */
  record Join(UUID channel, UUID account) implements Deed {}

  /** To end somebody's membership. */
  record Leave(UUID channel, UUID account) implements Deed {}

  /** To end a session. */
  record EndSession(String session) implements Deed {}
}
