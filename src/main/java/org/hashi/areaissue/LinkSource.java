package org.hashi.areaissue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A thread the caller may read, or a cell of a table, in which the issue shows itself too. */
public record LinkSource(@Nullable UUID threadId, @Valid @Nullable WantedCell cell) {
  @AssertTrue(message = "スレッドか表のどちらか1つを指定してください。")
  boolean isThreadId() {
    return (threadId == null) != (cell == null);
  }
}
