package org.hashi.organization;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization as a directory lists it.
 *
 * @param type code of the list {@code organizationType}
 * @param lies in what it lies today, or what it serves, by name
 */
public record Listed(
    UUID organizationId,
    OrganizationKind kind,
    String name,
    @Nullable String type,
    List<String> lies) {}
