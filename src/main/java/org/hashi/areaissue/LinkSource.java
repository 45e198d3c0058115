package org.hashi.areaissue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something in which the issue shows itself too: a thread the caller may read, a matter of a ledger
 * he keeps, or a cell of a table. One of the three.
 */
public record LinkSource(
    @Nullable UUID threadId, @Nullable UUID consultationId, @Valid @Nullable WantedCell cell) {
  @AssertTrue(message = "スレッド・相談・表のどれか1つを指定してください。")
  boolean isThreadId() {
    return Stream.of(
                Optional.ofNullable(threadId),
                Optional.ofNullable(consultationId),
                Optional.ofNullable(cell))
            .filter(Optional::isPresent)
            .count()
        == 1;
  }
}
