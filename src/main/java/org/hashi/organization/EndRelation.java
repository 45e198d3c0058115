package org.hashi.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day of a relation; none: it goes on. */
record EndRelation(@Nullable LocalDate lastDay) {}
