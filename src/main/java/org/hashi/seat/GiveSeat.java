package org.hashi.seat;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Whose it becomes, from today on. */
record GiveSeat(@NotNull(message = "引き継ぐ方を選んでください。") UUID affiliationId) {}
