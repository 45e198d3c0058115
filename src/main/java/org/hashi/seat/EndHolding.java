package org.hashi.seat;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The last day on which somebody holds a seat; yesterday: no longer. */
record EndHolding(@NotNull(message = "最後の日を選んでください。") LocalDate lastDay) {}
