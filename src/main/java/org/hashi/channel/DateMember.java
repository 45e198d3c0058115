package org.hashi.channel;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The last day of a membership, today or later; null, which must be said: until somebody ends it.
 */
record DateMember(@JsonProperty(required = true) @Nullable LocalDate lastDay) {}
