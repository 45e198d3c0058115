package org.hashi.seat;

import java.util.List;

/** The seats of the organizations the reader belongs to or looks after. */
public record SeatListing(List<SeatView> seats) {}
