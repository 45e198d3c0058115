package org.hashi.channel;

import java.util.List;
import java.util.UUID;
import org.hashi.organization.Person;

/** A room that nobody manages, without its title: whoever sees this may not know the patient. */
public record UnmanagedRoom(UUID channelId, List<Person> members) {}
