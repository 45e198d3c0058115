package org.hashi.seat;

import java.util.List;
import java.util.UUID;

/**
 * A seat with all who hold it or held it, the latest first.
 *
 * @param own whether the reader holds it today
 * @param steward whether the reader may hand it on
 * @param waitingRooms how many channels wait for the next holder
 */
public record SeatView(
    UUID seatId,
    UUID organizationId,
    String organization,
    String name,
    boolean own,
    boolean steward,
    long waitingRooms,
    List<HoldingView> holdings) {}
