package org.hashi.recertification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.organization.Japan;
import org.jspecify.annotations.Nullable;

/**
 * That a roll was gone through.
 *
 * @param by the name of who did it
 * @param kept how many were kept
 * @param ended how many were ended
 */
@Schema(name = "Recertification")
public record Made(UUID recertificationId, Instant madeAt, String by, long kept, long ended) {
  /** The day of the latest, which is the first of them. */
  static @Nullable LocalDate lastDay(List<Made> made) {
    return made.isEmpty() ? null : Japan.day(made.getFirst().madeAt());
  }
}
