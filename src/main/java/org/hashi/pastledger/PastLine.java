package org.hashi.pastledger;

import java.time.LocalDate;
import java.time.LocalTime;
import org.hashi.consultation.Codes;
import org.jspecify.annotations.Nullable;

/**
 * What one line of a past ledger says.
 *
 * @param number of the matter, as the file has it
 * @param countType as the file calls it, a code of {@link org.hashi.consultation.CountType}
 * @param matterCodes on the dimensions of a matter
 * @param contactCodes on those of a contact
 * @param contacts how many it stands for
 */
record PastLine(
    @Nullable String number,
    @Nullable String person,
    @Nullable String kind,
    @Nullable String residence,
    @Nullable String summary,
    @Nullable String countType,
    Codes matterCodes,
    Codes contactCodes,
    LocalDate day,
    @Nullable LocalTime at,
    int contacts) {}
