package org.hashi.channel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hashi.organization.Person;
import org.hashi.organization.Standings;
import org.jspecify.annotations.Nullable;

/**
 * A membership that has not ended.
 *
 * @param affiliationId on what it rests
 * @param lastDay its own last day, if it has one
 */
public record Membership(
    UUID affiliationId,
    Person person,
    MemberRole role,
    Instant joinedAt,
    @Nullable LocalDate lastDay) {
  /**
   * That a channel is open through an affiliation, in which role and up to which day of its own.
   */
  public record Through(
      UUID channelId,
      ChannelKind kind,
      UUID accountId,
      UUID affiliationId,
      MemberRole role,
      @Nullable LocalDate lastDay) {}

  static Membership of(Member member, Standings standings) {
    return new Membership(
        member.affiliationId,
        standings.person(member.affiliationId),
        MemberRole.of(member.role),
        member.joinedAt,
        member.lastDay);
  }
}
