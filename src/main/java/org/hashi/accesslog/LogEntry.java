package org.hashi.accesslog;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hashi.channel.ChannelKind;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the trail, put into words.
 *
 * @param no its number in its chain
 * @param action {@code <capability>.<verb>}, as it was recorded
 * @param channelKind null for what was done to the installation
 * @param patient null where no patient's data lie
 */
public record LogEntry(
    UUID chainId,
    long no,
    Instant at,
    LoggedPerson actor,
    String action,
    ActionGroup group,
    LoggedSubject subject,
    @Nullable ChannelKind channelKind,
    @Nullable LoggedPatient patient) {

  LogEntry naming(Map<UUID, String> names) {
    return patient == null
        ? this
        : new LogEntry(
            chainId,
            no,
            at,
            actor,
            action,
            group,
            subject,
            channelKind,
            new LoggedPatient(patient.patientId(), names.get(patient.patientId())));
  }
}
