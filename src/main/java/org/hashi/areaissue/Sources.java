package org.hashi.areaissue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.consultation.Keepers;
import org.hashi.identity.Caller;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;
import org.hashi.thread.Threads;
import org.jspecify.annotations.Nullable;

/** Links issues to where they came from; nobody links what he may not open himself. */
@ApplicationScoped
class Sources {
  private final Threads threads;
  private final Keepers keepers;
  private final Readings readings;
  private final SourceStore store = new SourceStore();

  Sources(Threads threads, Keepers keepers, Readings readings) {
    this.threads = threads;
    this.keepers = keepers;
    this.readings = readings;
  }

  /** Links each of the three that is there; not found when it is closed to the caller. */
  Uni<Void> link(
      Tx tx,
      Caller caller,
      UUID issueId,
      @Nullable UUID threadId,
      @Nullable UUID consultationId,
      @Nullable WantedCell cell,
      UUID by) {
    return thread(tx, caller, issueId, threadId, by)
        .chain(() -> matter(tx, caller, issueId, consultationId, by))
        .chain(() -> cell(tx, issueId, cell, by));
  }

  private Uni<Void> thread(Tx tx, Caller caller, UUID issueId, @Nullable UUID threadId, UUID by) {
    return threadId == null
        ? Uni.createFrom().voidItem()
        : threads
            .toRead(tx, caller, threadId)
            .chain(() -> store.link(tx, issueId, threadId, null, by));
  }

  private Uni<Void> matter(
      Tx tx, Caller caller, UUID issueId, @Nullable UUID consultationId, UUID by) {
    return consultationId == null
        ? Uni.createFrom().voidItem()
        : keepers
            .kept(tx, caller, List.of(consultationId))
            .invoke(
                kept -> {
                  if (kept.isEmpty()) {
                    throw new NotFound();
                  }
                })
            .chain(() -> store.link(tx, issueId, null, consultationId, by));
  }

  private Uni<Void> cell(Tx tx, UUID issueId, @Nullable WantedCell cell, UUID by) {
    return cell == null
        ? Uni.createFrom().voidItem()
        : readings.cell(tx, cell).chain(checked -> store.link(tx, issueId, checked, by));
  }
}
