package org.hashi.seat;

import java.util.UUID;

/** A seat as it is stored. */
record Seat(UUID seatId, UUID organizationId, String name) {}
