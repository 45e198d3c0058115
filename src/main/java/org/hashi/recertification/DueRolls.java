package org.hashi.recertification;

import java.util.List;

/** The rolls the caller is to go through, the most urgent first. */
public record DueRolls(List<DueRoll> rolls) {}
