package org.hashi.channel;

import java.util.UUID;

/** A channel about one patient. */
public record PatientChannel(UUID channelId, ChannelKind kind, UUID patientId) {}
