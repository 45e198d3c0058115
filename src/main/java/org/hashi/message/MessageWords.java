package org.hashi.message;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Event;
import org.hashi.platform.EventWords;
import org.hashi.platform.Tx;

/** Tells the log what was posted: the words of messages lie in this package's table only. */
@ApplicationScoped
class MessageWords implements EventWords {
  private final MessageStore store = new MessageStore();

  @Override
  public Class<? extends Event> kind() {
    return MessageEvent.MessagePosted.class;
  }

  @Override
  public Uni<List<Told>> after(Tx tx, Map<UUID, Long> cursors, int limit) {
    return store
        .after(tx, cursors, limit)
        .map(messages -> messages.stream().map(MessageWords::told).toList());
  }

  private static Told told(MessageView message) {
    return new Told(message.channelId(), message.seq(), new MessageEvent.MessagePosted(message));
  }
}
