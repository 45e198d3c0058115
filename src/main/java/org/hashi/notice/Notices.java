package org.hashi.notice;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.channel.ChannelAccess;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.Entry;
import org.hashi.channel.MemberRole;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.organization.Standing;
import org.hashi.platform.EventLog;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Issuing and reading notices. */
@ApplicationScoped
public class Notices {
  private final Transactions transactions;
  private final ChannelAccess access;
  private final Affiliations affiliations;
  private final Organizations organizations;
  private final EventLog log;
  private final NoticeReader reader;
  private final NoticeStore store = new NoticeStore();

  Notices(
      Transactions transactions,
      ChannelAccess access,
      Affiliations affiliations,
      Organizations organizations,
      EventLog log,
      NoticeReader reader) {
    this.transactions = transactions;
    this.access = access;
    this.affiliations = affiliations;
    this.organizations = organizations;
    this.log = log;
    this.reader = reader;
  }

  /** An issued notice, and whether this command issued it or an earlier one did. */
  public record Issued(NoticeView notice, boolean isNew) {}

  /** Issues a notice to every centre there is at this moment; only an issuer of the channel may. */
  public Uni<Issued> issue(Caller caller, UUID channelId, IssueNotice command) {
    return transactions.write(
        tx ->
            access
                .toWrite(tx, caller, channelId)
                .map(entry -> noticeChannel(entry).as(MemberRole.ISSUER))
                .call(() -> log.lock(tx, channelId))
                .chain(entry -> issueOnce(tx, entry, command)));
  }

  /** The notices of a channel, newest first. */
  public Uni<NoticeList> list(Caller caller, UUID channelId) {
    return transactions.snapshot(
        tx ->
            access
                .toRead(tx, caller, channelId)
                .map(Notices::noticeChannel)
                .chain(entry -> reader.list(tx, entry)));
  }

  /** One notice with the standing of every centre. */
  public Uni<NoticeDetail> view(Caller caller, UUID noticeId) {
    return transactions.snapshot(
        tx ->
            find(tx, noticeId)
                .call(notice -> access.toRead(tx, caller, notice.channelId))
                .chain(notice -> reader.detail(tx, caller, notice)));
  }

  private Uni<Issued> issueOnce(Tx tx, Entry entry, IssueNotice command) {
    return store
        .byClientId(tx, entry.channelId(), command.clientId())
        .chain(
            earlier ->
                earlier == null
                    ? issueNow(tx, entry, command)
                    : again(tx, entry, earlier, command));
  }

  private Uni<Issued> again(Tx tx, Entry entry, Notice earlier, IssueNotice command) {
    if (!earlier.says(command)) {
      return Uni.createFrom().failure(new NoticeProblem.DifferentBody());
    }
    return reader
        .view(tx, new Caller(entry.accountId()), earlier)
        .map(view -> new Issued(view, false));
  }

  private Uni<Issued> issueNow(Tx tx, Entry entry, IssueNotice command) {
    return standing(tx, entry, command.affiliationId())
        .chain(
            issuer ->
                organizations
                    .ofKind(tx, OrganizationKind.CENTRE)
                    .chain(centres -> issueTo(tx, entry, issuer, centres, command)));
  }

  private Uni<Issued> issueTo(
      Tx tx, Entry entry, Standing issuer, List<OrganizationView> centres, IssueNotice command) {
    Notice notice =
        new Notice(Ids.next(), entry.channelId(), issuer.affiliationId(), command, tx.now());
    List<UUID> centreIds = centres.stream().map(OrganizationView::organizationId).toList();
    return log.append(tx, entry.channelId(), seq -> issued(notice, seq, issuer, centres.size()))
        .chain(() -> store.insert(tx, notice, centreIds))
        .replaceWith(
            () ->
                new Issued(NoticeView.of(notice, issuer.person(), centres.size(), 0, null), true));
  }

  private static NoticeEvent issued(Notice notice, long seq, Standing issuer, int recipients) {
    notice.seq = seq;
    return new NoticeEvent.Issued(NoticeView.of(notice, issuer.person(), recipients, 0, null));
  }

  private Uni<Notice> find(Tx tx, UUID noticeId) {
    return store.find(tx, noticeId).onItem().ifNull().failWith(NotFound::new);
  }

  private Uni<Standing> standing(Tx tx, Entry entry, @Nullable UUID affiliationId) {
    UUID chosen = affiliationId == null ? entry.affiliationId() : affiliationId;
    return affiliations.own(tx, entry.accountId(), chosen);
  }

  private static Entry noticeChannel(Entry entry) {
    if (entry.kind() != ChannelKind.NOTICE) {
      throw new NotFound();
    }
    return entry;
  }
}
