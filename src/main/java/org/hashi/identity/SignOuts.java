package org.hashi.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hashi.platform.EventLog;
import org.hashi.platform.NotFound;
import org.hashi.platform.StoredEvent;
import org.hashi.platform.Tx;

/**
 * Ends sessions and tells every node. The end is an event in the same log as all that is delivered:
 * who reads a message there reads the ends of sessions that were committed before it, too.
 */
@ApplicationScoped
public class SignOuts {
  /** The stream that tells of them. */
  public static final UUID STREAM = new UUID(0x0000_0000_0000_8000L, 0x8000_0000_0000_0001L);

  private final EventLog log;
  private final ObjectMapper json;
  private final SignOutStore store = new SignOutStore();

  SignOuts(EventLog log, ObjectMapper json) {
    this.log = log;
    this.json = json.copy().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  /** Ends every session that came of the same sign-in as the one with this handle. */
  Uni<Void> endLogin(Tx tx, Buffer handleHash) {
    return store.endLogin(tx, handleHash).chain(ended -> tell(tx, ended));
  }

  /** Ends one sign-in of an account; not found when it stands no more or is not the account's. */
  Uni<SignIn> endOne(Tx tx, UUID accountId, UUID sessionId) {
    return store
        .endOne(tx, accountId, sessionId)
        .onItem()
        .transform(ended -> ended.stream().findFirst().orElseThrow(NotFound::new))
        .call(ended -> tell(tx, Set.of(ended)));
  }

  /** Ends every sign-in of an account but this one. */
  Uni<Set<SignIn>> endOthers(Tx tx, SignIn staying) {
    return store.endOthers(tx, staying).call(ended -> tell(tx, ended));
  }

  /** Ends every session of an account, on all devices. */
  public Uni<Void> endAll(Tx tx, UUID accountId) {
    return store.endAll(tx, accountId).chain(() -> tell(tx, List.of(new SignIn(accountId, null))));
  }

  /** Which of them have no session any more, or a disabled account. */
  public Uni<Set<SignIn>> fallen(Tx tx, Collection<SignIn> signIns) {
    return store.fallen(tx, List.copyOf(signIns));
  }

  /** Whose sessions one of the stream's events ended. */
  public SignIn read(StoredEvent event) {
    try {
      return json.readValue(event.payload(), SessionEvent.Ended.class).signIn();
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Uni<Void> tell(Tx tx, Collection<SignIn> ended) {
    Uni<Void> told = log.open(tx, STREAM);
    for (SignIn one : ended) {
      told =
          told.chain(() -> log.append(tx, STREAM, seq -> new SessionEvent.Ended(one)))
              .replaceWithVoid();
    }
    return told;
  }
}
