package org.hashi.channel;

import java.time.Instant;
import org.hashi.organization.Person;

/** A member as the other members see him. */
public record MemberView(Person person, MemberRole role, Instant joinedAt) {}
