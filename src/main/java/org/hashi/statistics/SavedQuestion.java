package org.hashi.statistics;

import java.util.List;
import java.util.UUID;

/**
 * A question somebody keeps, with the table that answers it.
 *
 * @param place as it stands in an address, such as {@code served:152021}
 */
public record SavedQuestion(
    UUID questionId,
    String question,
    String place,
    Period period,
    List<String> axes,
    TableKind kind,
    TableMeasure measure) {}
