package org.hashi.accesslog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, as whom he did it then.
 *
 * @param name null for an account that never was here
 * @param profession code of the list {@code profession}; null, as the organization, for who belongs
 *     nowhere, such as an administrator of the server
 */
public record LoggedPerson(
    UUID accountId,
    @Nullable String name,
    @Nullable String profession,
    @Nullable String organization) {}
