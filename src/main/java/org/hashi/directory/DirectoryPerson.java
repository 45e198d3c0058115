package org.hashi.directory;

import java.util.UUID;
import org.hashi.organization.Person;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the directory, under one of his affiliations.
 *
 * @param own whether it is the reader himself
 */
public record DirectoryPerson(
    UUID affiliationId, Person person, boolean own, @Nullable Card card) {}
