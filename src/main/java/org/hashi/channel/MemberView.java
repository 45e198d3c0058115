package org.hashi.channel;

import java.time.Instant;
import java.time.LocalDate;
import org.hashi.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * A member as the other members see him.
 *
 * @param lastDay the last day of the membership, if it has one
 */
public record MemberView(
    Person person, MemberRole role, Instant joinedAt, @Nullable LocalDate lastDay) {}
