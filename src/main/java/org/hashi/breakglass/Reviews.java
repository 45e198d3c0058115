package org.hashi.breakglass;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.audit.AuditTrail;
import org.hashi.breakglass.ReviewStore.Reviewed;
import org.hashi.channel.ChannelAccess;
import org.hashi.channel.ChannelSummary;
import org.hashi.channel.Channels;
import org.hashi.channel.MemberRole;
import org.hashi.identity.Caller;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standing;
import org.hashi.organization.Standings;
import org.hashi.platform.EventLog;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Whether each use of the emergency access was right: said by whoever manages the room, or audits.
 */
@ApplicationScoped
public class Reviews {
  private final Transactions transactions;
  private final ChannelAccess access;
  private final Channels channels;
  private final Affiliations affiliations;
  private final EventLog log;
  private final AuditTrail audit;
  private final ReviewStore store = new ReviewStore();

  Reviews(
      Transactions transactions,
      ChannelAccess access,
      Channels channels,
      Affiliations affiliations,
      EventLog log,
      AuditTrail audit) {
    this.transactions = transactions;
    this.access = access;
    this.channels = channels;
    this.affiliations = affiliations;
    this.log = log;
    this.audit = audit;
  }

  /** What happened in a room the caller is in, the last first. */
  public Uni<List<GrantView>> ofChannel(Caller caller, UUID channelId) {
    return transactions.look(
        tx ->
            access
                .asMember(tx, caller, channelId)
                .chain(() -> store.ofChannel(tx, channelId))
                .chain(all -> views(tx, all)));
  }

  /** What waits for the caller, the most urgent first: of his rooms, or everywhere if he audits. */
  public Uni<List<WaitingReview>> waiting(Caller caller) {
    return transactions.look(
        tx ->
            managed(tx, caller)
                .chain(
                    rooms ->
                        auditor(tx, caller)
                            .chain(
                                auditor ->
                                    auditor == null
                                        ? store.waiting(tx, List.copyOf(rooms.keySet()))
                                        : store.waiting(tx))
                            .map(all -> ofOthers(all, caller))
                            .chain(all -> views(tx, all))
                            .map(all -> waiting(tx, all, rooms))));
  }

  /** Says whether one was right. Not found for whoever neither manages the room nor audits. */
  public Uni<ReviewView> review(Caller caller, UUID grantId, ReviewGrant review) {
    return transactions.write(
        tx ->
            store
                .grant(tx, grantId)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(grant -> review(tx, caller, grant, review)));
  }

  private Uni<ReviewView> review(Tx tx, Caller caller, Grant grant, ReviewGrant review) {
    return reviewer(tx, caller, grant)
        .invoke(
            () -> {
              if (grant.accountId().equals(caller.accountId())) {
                throw new BreakGlassProblem.OwnGrant();
              }
            })
        .chain(standing -> written(tx, grant, standing, review));
  }

  private Uni<ReviewView> written(Tx tx, Grant grant, Standing reviewer, ReviewGrant review) {
    ReviewView view =
        new ReviewView(reviewer.person(), review.judgement(), review.words(), tx.now());
    return log.append(
            tx, grant.channelId(), seq -> new BreakGlassEvent.Reviewed(grant.grantId(), view))
        .chain(() -> store.insert(tx, grant.grantId(), reviewer.affiliationId(), review))
        .invoke(
            first -> {
              if (!first) {
                throw new BreakGlassProblem.AlreadyReviewed();
              }
            })
        .chain(() -> recorded(tx, grant.channelId(), reviewer, grant))
        .chain(() -> recorded(tx, AuditTrail.ADMINISTRATION, reviewer, grant))
        .replaceWith(view);
  }

  private Uni<Void> recorded(Tx tx, UUID chainId, Standing reviewer, Grant grant) {
    return audit.record(tx, chainId, reviewer.accountId(), "breakglass.review", grant.grantId());
  }

  /** As whom the caller reviews: as an auditor, or as the one who manages the room. */
  private Uni<Standing> reviewer(Tx tx, Caller caller, Grant grant) {
    return auditor(tx, caller)
        .chain(
            auditor ->
                auditor != null
                    ? Uni.createFrom().item(auditor)
                    : access
                        .asMember(tx, caller, grant.channelId())
                        .map(entry -> entry.as(MemberRole.MANAGER))
                        .chain(entry -> affiliations.one(tx, entry.affiliationId())));
  }

  private Uni<@Nullable Standing> auditor(Tx tx, Caller caller) {
    return affiliations
        .of(tx, caller.accountId())
        .map(
            mine ->
                mine.stream()
                    .filter(one -> one.role() == AffiliationRole.AUDITOR)
                    .findFirst()
                    .orElse(null));
  }

  private Uni<Map<UUID, String>> managed(Tx tx, Caller caller) {
    return channels
        .mine(tx, caller)
        .map(
            mine ->
                mine.stream()
                    .filter(one -> one.role() == MemberRole.MANAGER)
                    .collect(Collectors.toMap(ChannelSummary::channelId, ChannelSummary::title)));
  }

  private static List<Reviewed> ofOthers(List<Reviewed> all, Caller caller) {
    return all.stream().filter(one -> !one.grant().accountId().equals(caller.accountId())).toList();
  }

  private static List<WaitingReview> waiting(Tx tx, List<GrantView> all, Map<UUID, String> rooms) {
    return all.stream()
        .map(
            one ->
                new WaitingReview(
                    one, rooms.get(one.channelId()), one.reviewDueAt().isBefore(tx.now())))
        .toList();
  }

  private Uni<List<GrantView>> views(Tx tx, List<Reviewed> all) {
    List<UUID> ids = new ArrayList<>();
    for (Reviewed one : all) {
      ids.add(one.grant().affiliationId());
      if (one.review() != null) {
        ids.add(one.review().affiliationId());
      }
    }
    return affiliations
        .byId(tx, ids.stream().distinct().toList())
        .map(standings -> all.stream().map(one -> view(one, standings)).toList());
  }

  private static GrantView view(Reviewed one, Standings standings) {
    ReviewStore.Review review = one.review();
    return GrantView.of(
        one.grant(),
        standings.person(one.grant().affiliationId()),
        review == null
            ? null
            : new ReviewView(
                standings.person(review.affiliationId()),
                review.judgement(),
                review.words(),
                review.at()));
  }
}
