package org.hashi.pastledger;

import jakarta.validation.constraints.NotNull;

/**
 * Brings a file in.
 *
 * @param leaveOut whether lines that cannot be counted are left out; else nothing comes in as long
 *     as there is one
 */
public record KeepPast(@NotNull(message = "数えられない行をどうするかを決めてください。") Boolean leaveOut) {}
