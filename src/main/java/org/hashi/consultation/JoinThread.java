package org.hashi.consultation;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** The thread that tells of a matter which was typed in. */
public record JoinThread(@NotNull(message = "スレッドを選んでください。") UUID threadId) {}
