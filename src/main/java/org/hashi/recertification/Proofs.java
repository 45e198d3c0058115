package org.hashi.recertification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.identity.LastDays;
import org.hashi.platform.Ids;
import org.hashi.platform.Tx;

/** What was decided, kept for good; and what there is to decide by. */
@ApplicationScoped
class Proofs {
  private final Accounts accounts;
  private final LastDays lastDays;
  private final RecertificationStore store = new RecertificationStore();

  Proofs(Accounts accounts, LastDays lastDays) {
    this.accounts = accounts;
    this.lastDays = lastDays;
  }

  /** Keeps what was decided about each of the roll; returns the id. */
  Uni<UUID> keep(
      Tx tx, Caller by, Subject subject, UUID subjectId, List<RollLine> lines, Ruling ruling) {
    UUID id = Ids.next();
    return store
        .keep(tx, id, subject, subjectId, by.accountId())
        .chain(() -> seen(tx, lines))
        .chain(seen -> store.keepLines(tx, id, seen, ruling.decisions()))
        .replaceWith(id);
  }

  /** The same lines, each with the day on which the person was last here. */
  Uni<List<RollLine>> seen(Tx tx, List<RollLine> lines) {
    return lastDays
        .of(tx, lines.stream().map(line -> line.person().accountId()).toList())
        .map(
            days ->
                lines.stream()
                    .map(line -> line.lastHere(days.get(line.person().accountId())))
                    .toList());
  }

  /** The latest of one subject, the latest first. */
  Uni<List<Made>> of(Tx tx, UUID subjectId) {
    return store
        .of(tx, subjectId)
        .chain(
            rows ->
                accounts
                    .names(
                        tx,
                        rows.stream()
                            .map(RecertificationStore.Row::madeBy)
                            .collect(Collectors.toSet()))
                    .map(names -> rows.stream().map(row -> made(row, names)).toList()));
  }

  /** On which day each was last gone through. */
  Uni<Map<UUID, LocalDate>> lastMade(Tx tx, Collection<UUID> subjectIds) {
    return store.lastMade(tx, subjectIds);
  }

  private static Made made(RecertificationStore.Row row, Map<UUID, String> names) {
    return new Made(
        row.recertificationId(),
        row.madeAt(),
        names.getOrDefault(row.madeBy(), ""),
        row.kept(),
        row.ended());
  }
}
