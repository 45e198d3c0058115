package org.hashi.people;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** The last day of an affiliation. */
record EndAffiliation(@NotNull(message = "最後の日を選んでください。") LocalDate lastDay) {}
