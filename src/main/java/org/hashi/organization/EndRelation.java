package org.hashi.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day of a relation; null, which must be said: it goes on. */
record EndRelation(@JsonProperty(required = true) @Nullable LocalDate lastDay) {}
