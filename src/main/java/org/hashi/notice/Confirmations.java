package org.hashi.notice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.channel.ChannelAccess;
import org.hashi.channel.Entry;
import org.hashi.identity.Caller;
import org.hashi.notice.NoticeStore.Recipient;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standing;
import org.hashi.platform.EventLog;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Confirming notices: once per centre. */
@ApplicationScoped
public class Confirmations {
  private final Transactions transactions;
  private final ChannelAccess access;
  private final Affiliations affiliations;
  private final EventLog log;
  private final NoticeReader reader;
  private final NoticeStore store = new NoticeStore();

  Confirmations(
      Transactions transactions,
      ChannelAccess access,
      Affiliations affiliations,
      EventLog log,
      NoticeReader reader) {
    this.transactions = transactions;
    this.access = access;
    this.affiliations = affiliations;
    this.log = log;
    this.reader = reader;
  }

  /** Confirms for the caller's centre. Whoever comes second gets the answer of the first. */
  public Uni<NoticeView> confirm(Caller caller, UUID noticeId, @Nullable UUID affiliationId) {
    return transactions.write(
        tx ->
            store
                .find(tx, noticeId)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(
                    notice ->
                        access
                            .toWrite(tx, caller, notice.channelId)
                            .chain(entry -> standing(tx, entry, affiliationId))
                            .call(standing -> confirmOnce(tx, notice, standing))
                            .chain(standing -> reader.view(tx, caller, notice))));
  }

  /** The channel's lock keeps the number of confirmations and the order of their events in step. */
  private Uni<Void> confirmOnce(Tx tx, Notice notice, Standing standing) {
    return log.lock(tx, notice.channelId)
        .chain(() -> store.recipients(tx, notice.noticeId))
        .chain(recipients -> confirmOnce(tx, notice, standing, recipients));
  }

  private Uni<Void> confirmOnce(
      Tx tx, Notice notice, Standing standing, List<Recipient> recipients) {
    Recipient mine =
        recipients.stream()
            .filter(one -> one.centreId().equals(standing.organizationId()))
            .findFirst()
            .orElseThrow(NotFound::new);
    if (mine.confirmedAt() != null) {
      return Uni.createFrom().voidItem();
    }
    int confirmed = 1 + Around.confirmed(recipients);
    NoticeEvent event =
        new NoticeEvent.Confirmed(
            notice.noticeId, mine.centreId(), standing.person(), tx.now(), confirmed);
    return store
        .confirm(tx, notice.noticeId, mine.centreId(), standing.affiliationId())
        .chain(() -> log.append(tx, notice.channelId, seq -> event))
        .replaceWithVoid();
  }

  private Uni<Standing> standing(Tx tx, Entry entry, @Nullable UUID affiliationId) {
    UUID chosen = affiliationId == null ? entry.affiliationId() : affiliationId;
    return affiliations.own(tx, entry.accountId(), chosen);
  }
}
