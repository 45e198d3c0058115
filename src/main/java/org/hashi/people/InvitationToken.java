package org.hashi.people;

import io.vertx.core.buffer.Buffer;
import java.security.SecureRandom;
import org.hashi.identity.Handle;

/** The secret of an invitation's link, of which only the hash is kept. */
record InvitationToken(String secret) {
  static final String SHAPE = "[A-Za-z0-9_-]{43}";

  private static final SecureRandom RANDOM = new SecureRandom();

  static InvitationToken random() {
    return new InvitationToken(Handle.anew(RANDOM));
  }

  Buffer hash() {
    return Handle.hash(secret);
  }

  @Override
  public String toString() {
    return "InvitationToken[]";
  }
}
