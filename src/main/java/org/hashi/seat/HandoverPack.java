package org.hashi.seat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hashi.channel.ChannelSummary;
import org.hashi.thread.ThreadView;

/**
 * Everything a successor needs on the first morning.
 *
 * @param madeAt the moment it shows
 * @param questions open threads that holders of the seat began, the latest first, at most 100
 * @param cases the rooms of patients that are open to the reader
 * @param items promises, contacts and drafts
 */
public record HandoverPack(
    UUID seatId,
    String name,
    String organization,
    Instant madeAt,
    List<HoldingView> holdings,
    List<ThreadView> questions,
    List<ChannelSummary> cases,
    List<Item> items) {}
