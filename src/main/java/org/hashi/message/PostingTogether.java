package org.hashi.message;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.channel.Knock;
import org.hashi.message.MessageStore.ClientKey;
import org.hashi.message.MessageWriter.Written;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standings;
import org.hashi.platform.EventLog;
import org.hashi.platform.Ids;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.thread.ThreadEntry;
import org.hashi.thread.Threads;
import org.jspecify.annotations.Nullable;

/**
 * Posts many messages in one transaction: those in whose way nothing stands. Whatever is unusual, a
 * closed door, a message sent before, a policy to be accepted, somebody who would have to be waited
 * for, is left to {@link Posting}, which knows the answer to each.
 */
@ApplicationScoped
class PostingTogether {
  /** A message on its way, its author's door open. */
  private record Ready(Sent sent, ThreadEntry thread, UUID messageId) {
    Message message(long seq, Tx tx) {
      return new Message(messageId, sent.threadId(), thread.entry(), seq, sent.post(), tx.now());
    }
  }

  /** Messages that have their numbers, and who wrote them. */
  private record Numbered(Map<Sent, Written> written, Standings authors) {
    Map<Sent, Posted> posted() {
      Map<Sent, Posted> posted = new HashMap<>();
      written.forEach((sent, one) -> posted.put(sent, new Posted(view(one.message()), true)));
      return posted;
    }

    private MessageView view(Message message) {
      return MessageView.of(message, authors.person(message.affiliationId));
    }
  }

  private final Transactions transactions;
  private final Threads threads;
  private final Affiliations affiliations;
  private final EventLog log;
  private final MessageWriter writer;
  private final MessageStore store = new MessageStore();

  PostingTogether(
      Transactions transactions,
      Threads threads,
      Affiliations affiliations,
      EventLog log,
      MessageWriter writer) {
    this.transactions = transactions;
    this.threads = threads;
    this.affiliations = affiliations;
    this.log = log;
    this.writer = writer;
  }

  /**
   * Posts what can be posted, each once: of two that are the same the second is left out.
   *
   * @return for each what became of it, null for what was left out
   */
  Uni<List<@Nullable Posted>> post(List<Sent> all) {
    return transactions
        .write(tx -> ready(tx, all).chain(ready -> write(tx, ready)))
        .map(posted -> all.stream().<@Nullable Posted>map(posted::remove).toList());
  }

  private Uni<List<Ready>> ready(Tx tx, List<Sent> all) {
    Map<ClientKey, Sent> firsts = firsts(all);
    return tx.both(
            store.sentBefore(tx, firsts.keySet()),
            threads.doors(tx, knocks(firsts.values())),
            (before, doors) -> {
              firsts.keySet().removeAll(before);
              return doors;
            })
        .chain(doors -> threads.toWriteWhereFree(tx, knocks(firsts.values()), doors))
        .map(let -> ready(firsts.values(), let));
  }

  /** Of two that bear the same id, the second must see what became of the first. */
  private static Map<ClientKey, Sent> firsts(List<Sent> all) {
    Map<ClientKey, Sent> firsts = new LinkedHashMap<>();
    all.stream()
        .filter(sent -> sent.post().affiliationId() == null)
        .forEach(sent -> firsts.putIfAbsent(sent.key(), sent));
    return firsts;
  }

  private static Set<Knock> knocks(Collection<Sent> all) {
    return all.stream().map(Sent::knock).collect(Collectors.toSet());
  }

  private static List<Ready> ready(Collection<Sent> all, Map<Knock, ThreadEntry> let) {
    List<Ready> ready = new ArrayList<>();
    for (Sent sent : all) {
      ThreadEntry thread = let.get(sent.knock());
      if (thread != null && thread.entry().mayPost()) {
        ready.add(new Ready(sent, thread, Ids.next()));
      }
    }
    return ready;
  }

  private Uni<Map<Sent, Posted>> write(Tx tx, List<Ready> ready) {
    return ready.isEmpty()
        ? Uni.createFrom().item(new HashMap<>())
        : tx.both(
                affiliations.byId(tx, authors(ready)),
                log.referWhereFree(tx, channels(ready), MessageEvent.MessagePosted.class),
                (authors, seqs) -> new Numbered(written(tx, ready, seqs), authors))
            .call(numbered -> writer.write(tx, List.copyOf(numbered.written().values())))
            .map(Numbered::posted);
  }

  private static Set<UUID> authors(List<Ready> ready) {
    return ready.stream()
        .map(one -> one.thread().entry().affiliationId())
        .collect(Collectors.toSet());
  }

  private static List<UUID> channels(List<Ready> ready) {
    return ready.stream().map(one -> one.thread().channelId()).toList();
  }

  private static Map<Sent, Written> written(Tx tx, List<Ready> ready, List<@Nullable Long> seqs) {
    Map<Sent, Written> written = new LinkedHashMap<>();
    for (int i = 0; i < ready.size(); i++) {
      Long seq = seqs.get(i);
      if (seq != null) {
        Ready one = ready.get(i);
        written.put(one.sent(), new Written(one.thread().entry(), one.message(seq, tx)));
      }
    }
    return written;
  }
}
