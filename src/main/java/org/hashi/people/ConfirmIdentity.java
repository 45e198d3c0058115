package org.hashi.people;

import jakarta.validation.constraints.NotNull;
import org.hashi.organization.Proof;

/** By what somebody saw who a person is. */
record ConfirmIdentity(@NotNull(message = "確認の方法を選んでください。") Proof proof) {}
