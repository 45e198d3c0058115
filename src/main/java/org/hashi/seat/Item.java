package org.hashi.seat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a holder wrote down for the seat.
 *
 * @param dueOn by when a promise is to be kept
 * @param by the name of who wrote it last
 * @param version counts how often it was written
 * @param done whether the promise was kept, the contact given up, the draft used
 */
@Schema(name = "SeatItem")
public record Item(
    UUID itemId,
    ItemKind kind,
    String title,
    String body,
    @Nullable LocalDate dueOn,
    String by,
    Instant writtenAt,
    int version,
    boolean done) {}
