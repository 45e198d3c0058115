package org.hashi.channel;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.platform.NotFound;
import org.jspecify.annotations.Nullable;

/** The members of a channel, and whether one may go: somebody must remain who manages it. */
record Staying(List<Member> members) {
  static Staying of(List<Member> members) {
    return new Staying(members);
  }

  Optional<Member> find(UUID accountId) {
    return members.stream().filter(member -> member.accountId.equals(accountId)).findFirst();
  }

  boolean isLastManager(UUID accountId) {
    return managers().equals(List.of(accountId));
  }

  /** The one who goes; fails as not found when she is not there, and when nobody else manages. */
  Member without(UUID accountId) {
    Member leaving = find(accountId).orElseThrow(NotFound::new);
    if (isLastManager(accountId)) {
      throw new ChannelProblem.NobodyLeftToManage();
    }
    return leaving;
  }

  /** The one who gets this last day; fails in the same way when only she manages without one. */
  Member dated(UUID accountId, @Nullable LocalDate lastDay) {
    Member member = find(accountId).orElseThrow(NotFound::new);
    if (lastDay != null && isOnlyLastingManager(accountId)) {
      throw new ChannelProblem.NobodyLeftToManage();
    }
    return member;
  }

  /** The one who gets this role; fails in the same way when nobody else would manage. */
  Member as(UUID accountId, MemberRole role) {
    Member member = find(accountId).orElseThrow(NotFound::new);
    if (role != MemberRole.MANAGER && isLastManager(accountId)) {
      throw new ChannelProblem.NobodyLeftToManage();
    }
    return member;
  }

  List<UUID> managerAffiliations() {
    return managing().map(member -> member.affiliationId).toList();
  }

  boolean isManaged() {
    return managing().findAny().isPresent();
  }

  private boolean isOnlyLastingManager(UUID accountId) {
    return managing()
        .filter(member -> member.lastDay == null)
        .map(member -> member.accountId)
        .toList()
        .equals(List.of(accountId));
  }

  private List<UUID> managers() {
    return managing().map(member -> member.accountId).toList();
  }

  private Stream<Member> managing() {
    return members.stream().filter(member -> member.role.equals(MemberRole.MANAGER.word()));
  }
}
