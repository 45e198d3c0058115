package org.hashi.recertification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided about each on the roll. */
record Recertify(@NotNull @Size(min = 1, max = 1000) List<@Valid @NotNull Line> lines) {
  /** About one of them. */
  @Schema(name = "RecertifyLine")
  record Line(@NotNull UUID affiliationId, @NotNull Decision decision) {}
}
