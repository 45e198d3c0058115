package org.hashi.directory;

import java.util.List;
import java.util.UUID;
import org.hashi.organization.OrganizationKind;
import org.jspecify.annotations.Nullable;

/**
 * An organization in the directory with its people.
 *
 * @param type code of the list {@code organizationType}
 * @param lies in which municipality or area it lies, or which a centre serves; today
 * @param writable whether the reader may write its card
 */
public record DirectoryPlace(
    UUID organizationId,
    OrganizationKind kind,
    String name,
    @Nullable String type,
    List<String> lies,
    boolean writable,
    @Nullable Card card,
    List<DirectoryPerson> people) {}
