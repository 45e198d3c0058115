package org.hashi.channel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The last day of a membership, today or later; none: until somebody ends it. */
record DateMember(@Nullable LocalDate lastDay) {}
