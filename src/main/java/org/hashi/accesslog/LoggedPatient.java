package org.hashi.accesslog;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose data were touched.
 *
 * @param name null when nobody is registered under this id any more
 */
public record LoggedPatient(UUID patientId, @Nullable String name) {}
