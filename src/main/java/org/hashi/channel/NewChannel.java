package org.hashi.channel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A channel to be opened.
 *
 * @param patientId the patient it is about; null unless the kind holds patient data
 */
public record NewChannel(ChannelKind kind, String title, @Nullable UUID patientId) {}
