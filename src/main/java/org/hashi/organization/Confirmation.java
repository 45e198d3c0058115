package org.hashi.organization;

import java.time.Instant;
import java.util.UUID;

/** That somebody else has seen who a person is, and by what. */
public record Confirmation(UUID by, Proof proof, Instant at) {}
