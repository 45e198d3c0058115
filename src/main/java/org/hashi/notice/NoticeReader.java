package org.hashi.notice;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashi.channel.Entry;
import org.hashi.identity.Caller;
import org.hashi.notice.NoticeStore.Recipient;
import org.hashi.organization.Affiliations;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.organization.Standing;
import org.hashi.platform.EventLog;
import org.hashi.platform.Tx;

/** Puts notices together with their centres and people; asks nobody whether the reader may. */
@ApplicationScoped
class NoticeReader {
  private final Affiliations affiliations;
  private final Organizations organizations;
  private final EventLog log;
  private final NoticeStore store = new NoticeStore();

  NoticeReader(Affiliations affiliations, Organizations organizations, EventLog log) {
    this.affiliations = affiliations;
    this.organizations = organizations;
    this.log = log;
  }

  Uni<NoticeList> list(Tx tx, Entry entry) {
    record Rows(long seq, List<Notice> notices, List<Recipient> recipients) {}
    UUID channelId = entry.channelId();
    return log.last(tx, channelId)
        .chain(
            seq ->
                store
                    .ofChannel(tx, channelId)
                    .chain(
                        notices ->
                            store
                                .recipientsInChannel(tx, channelId)
                                .map(recipients -> new Rows(seq, notices, recipients))))
        .chain(
            rows ->
                around(tx, new Caller(entry.accountId()), rows.notices(), rows.recipients())
                    .map(around -> views(rows.notices(), rows.recipients(), around))
                    .map(views -> new NoticeList(channelId, rows.seq(), views)));
  }

  Uni<NoticeView> view(Tx tx, Caller caller, Notice notice) {
    return store
        .recipients(tx, notice.noticeId)
        .chain(
            recipients ->
                around(tx, caller, List.of(notice), recipients)
                    .map(around -> around.view(notice, recipients)));
  }

  Uni<NoticeDetail> detail(Tx tx, Caller caller, Notice notice) {
    return store
        .recipients(tx, notice.noticeId)
        .chain(
            recipients ->
                around(tx, caller, List.of(notice), recipients)
                    .map(
                        around ->
                            NoticeDetail.of(
                                around.view(notice, recipients),
                                notice.body,
                                recipients.stream().map(around::view).toList())));
  }

  private static List<NoticeView> views(
      List<Notice> notices, List<Recipient> recipients, Around around) {
    Map<UUID, List<Recipient>> byNotice =
        recipients.stream().collect(groupingBy(Recipient::noticeId));
    return notices.stream()
        .map(notice -> around.view(notice, byNotice.getOrDefault(notice.noticeId, List.of())))
        .toList();
  }

  private Uni<Around> around(
      Tx tx, Caller caller, List<Notice> notices, List<Recipient> recipients) {
    Set<UUID> affiliationIds =
        Stream.concat(
                notices.stream().map(notice -> notice.affiliationId),
                recipients.stream().map(Recipient::affiliationId).filter(Objects::nonNull))
            .collect(Collectors.toSet());
    return affiliations
        .byId(tx, affiliationIds)
        .chain(
            people ->
                organizations
                    .ofKind(tx, OrganizationKind.CENTRE)
                    .map(NoticeReader::byId)
                    .chain(
                        centres ->
                            affiliations
                                .of(tx, caller.accountId())
                                .map(own -> new Around(people, centres, organizationIds(own)))));
  }

  private static Map<UUID, OrganizationView> byId(List<OrganizationView> centres) {
    return centres.stream().collect(toMap(OrganizationView::organizationId, Function.identity()));
  }

  private static Set<UUID> organizationIds(List<Standing> standings) {
    return standings.stream().map(Standing::organizationId).collect(Collectors.toSet());
  }
}
