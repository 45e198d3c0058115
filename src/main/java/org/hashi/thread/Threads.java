package org.hashi.thread;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hashi.channel.ChannelAccess;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.Channels;
import org.hashi.channel.Entry;
import org.hashi.channel.Knock;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standings;
import org.hashi.platform.EventLog;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** The threads of channels. What is posted in them belongs to the message package. */
@ApplicationScoped
public class Threads {
  private final ChannelAccess access;
  private final Affiliations affiliations;
  private final EventLog log;
  private final Channels channels;
  private final ThreadStore store = new ThreadStore();

  Threads(ChannelAccess access, Affiliations affiliations, EventLog log, Channels channels) {
    this.access = access;
    this.affiliations = affiliations;
    this.log = log;
    this.channels = channels;
  }

  /** Begins a thread without messages; it is of the kind its channel is for. */
  public Uni<ThreadView> start(Tx tx, Entry entry, String title) {
    ThreadRow row =
        new ThreadRow(
            Ids.next(),
            entry.channelId(),
            entry.affiliationId(),
            title,
            entry.kind().name(),
            tx.now());
    return affiliations
        .one(tx, entry.affiliationId())
        .map(standing -> ThreadView.of(row, standing.person(), List.of()))
        .call(view -> log.append(tx, entry.channelId(), seq -> new ThreadEvent.Started(view)))
        .call(() -> tx.session().insert(row));
  }

  /** Lets the caller read in a thread; not found unless he is in its channel. */
  public Uni<ThreadEntry> toRead(Tx tx, Caller caller, UUID threadId) {
    return row(tx, threadId)
        .chain(
            row ->
                access
                    .toRead(tx, caller, row.channelId)
                    .map(entry -> new ThreadEntry(threadId, row.startedBy, entry)));
  }

  /** Lets the caller change something in a thread; not found unless he is in its channel. */
  public Uni<ThreadEntry> toWrite(Tx tx, Caller caller, UUID threadId) {
    return row(tx, threadId)
        .chain(
            row ->
                access
                    .toWrite(tx, caller, row.channelId)
                    .map(entry -> new ThreadEntry(threadId, row.startedBy, entry)));
  }

  /** Where the threads lie on whose doors somebody knocks; nobody is let in yet. */
  public Uni<ThreadDoors> doors(Tx tx, Collection<Knock> knocks) {
    return store
        .doors(tx, knocks.stream().map(Knock::door).distinct().toList())
        .map(ThreadDoors::new);
  }

  /**
   * Lets many write in threads at once. Left out are those who may not and those for whom somebody
   * would have to be waited for.
   */
  public Uni<Map<Knock, ThreadEntry>> toWriteWhereFree(
      Tx tx, Collection<Knock> knocks, ThreadDoors doors) {
    return access
        .toWriteWhereFree(tx, doors.channelsOf(knocks))
        .map(entries -> doors.entries(knocks, entries));
  }

  /** One thread behind its door. */
  public Uni<ThreadView> view(Tx tx, ThreadEntry entry) {
    return row(tx, entry.threadId()).chain(row -> views(tx, List.of(row))).map(List::getFirst);
  }

  /** A channel's threads, the one last written in first. */
  public Uni<List<ThreadView>> ofChannel(Tx tx, Entry entry) {
    return store.ofChannel(tx, entry.channelId()).chain(rows -> views(tx, rows));
  }

  /**
   * Those that were begun under one of these affiliations and still wait for something, in channels
   * that are open to the caller; the one last written in first, at most 100.
   */
  public Uni<List<ThreadView>> openOf(Tx tx, Caller caller, Collection<UUID> affiliationIds) {
    return channels
        .of(tx, caller.accountId())
        .chain(open -> store.openOf(tx, open, affiliationIds))
        .chain(rows -> views(tx, rows));
  }

  /** Those of these threads that lie in channels open to the caller. */
  public Uni<List<ThreadView>> openAmong(Tx tx, Caller caller, Collection<UUID> threadIds) {
    return channels
        .of(tx, caller.accountId())
        .chain(open -> store.among(tx, open, threadIds))
        .chain(rows -> views(tx, rows));
  }

  /**
   * When the threads of all channels of a kind were begun, as far as the transaction may see them.
   *
   * @param until the moment before which they were
   */
  public Uni<List<Begun>> begun(Tx tx, ChannelKind kind, Instant from, Instant until) {
    return channels.ofKind(tx, kind).chain(ids -> store.begun(tx, ids, from, until));
  }

  /** Notes which numbers messages got in which threads. */
  public Uni<Void> posted(Tx tx, List<NewSeq> seqs) {
    return store.posted(tx, seqs);
  }

  /** A thread in which a message got a number of its channel's stream. */
  public record NewSeq(UUID threadId, long seq) {}

  /** Sets the thread's kind and all its tags; codes were checked by the caller. */
  public Uni<Void> tag(Tx tx, ThreadEntry entry, String kind, List<Tag> tags) {
    return log.append(
            tx, entry.channelId(), seq -> new ThreadEvent.Tagged(entry.threadId(), kind, tags))
        .chain(() -> store.retag(tx, entry.threadId(), kind, tags));
  }

  /**
   * Has nothing change in a thread's channel before this transaction ends. It lets nobody in:
   * whoever keeps what is written down elsewhere about a thread need not be in its channel.
   *
   * @return the channel
   */
  public Uni<UUID> hold(Tx tx, UUID threadId) {
    return tx.overseeing(() -> row(tx, threadId))
        .map(row -> row.channelId)
        .call(channelId -> log.lock(tx, channelId));
  }

  /**
   * Sets a thread's kind and all its tags to what was written down elsewhere, where they are other
   * ones; whoever wrote it need not be in its channel. Whether he may is asked by the caller.
   */
  public Uni<Void> retell(Tx tx, UUID threadId, String kind, List<Tag> tags) {
    return tx.overseeing(
        () ->
            row(tx, threadId)
                .chain(
                    row ->
                        store
                            .tags(tx, List.of(threadId))
                            .map(known -> known.getOrDefault(threadId, List.of()))
                            .chain(known -> retell(tx, row, known, kind, tags))));
  }

  private Uni<Void> retell(Tx tx, ThreadRow row, List<Tag> known, String kind, List<Tag> tags) {
    if (row.kind.equals(kind) && Set.copyOf(known).equals(Set.copyOf(tags))) {
      return Uni.createFrom().voidItem();
    }
    return log.append(tx, row.channelId, seq -> new ThreadEvent.Tagged(row.threadId, kind, tags))
        .chain(() -> store.retag(tx, row.threadId, kind, tags));
  }

  private Uni<ThreadRow> row(Tx tx, UUID threadId) {
    return store
        .find(tx, threadId)
        .onItem()
        .ifNull()
        .failWith(NotFound::new)
        .map(ThreadRow.class::cast);
  }

  private Uni<List<ThreadView>> views(Tx tx, List<ThreadRow> rows) {
    return store
        .tags(tx, rows.stream().map(row -> row.threadId).toList())
        .chain(
            tags ->
                affiliations
                    .byId(tx, rows.stream().map(row -> row.startedBy).toList())
                    .map(standings -> views(rows, tags, standings)));
  }

  private static List<ThreadView> views(
      List<ThreadRow> rows, Map<UUID, List<Tag>> tags, Standings standings) {
    return rows.stream()
        .map(
            row ->
                ThreadView.of(
                    row,
                    standings.person(row.startedBy),
                    tags.getOrDefault(row.threadId, List.of())))
        .toList();
  }
}
