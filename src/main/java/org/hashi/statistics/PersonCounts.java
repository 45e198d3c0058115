package org.hashi.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/**
 * How many people the contacts of a centre's fiscal year are about: every contact has to be looked
 * at, so it is remembered until something of that year has changed, as in {@link YearCounts}.
 */
@ApplicationScoped
class PersonCounts {
  private static final int MOST = 10_000;

  private record Wish(UUID centreId, int fiscalYear, List<String> kinds) {}

  /** How many, and how often the year had changed by then. */
  private record Kept(@Nullable Long changes, long persons) {}

  private final Cache<Wish, Kept> kept = Caffeine.newBuilder().maximumSize(MOST).build();
  private final ChangeStore changes = new ChangeStore();
  private final YearTableStore store = new YearTableStore();

  Uni<Long> persons(Tx tx, UUID centreId, int fiscalYear, List<String> kinds) {
    Wish wish = new Wish(centreId, fiscalYear, kinds);
    return changes
        .changes(tx, fiscalYear)
        .map(all -> all.get(centreId))
        .chain(now -> persons(tx, wish, now));
  }

  private Uni<Long> persons(Tx tx, Wish wish, @Nullable Long now) {
    Kept before = kept.getIfPresent(wish);
    return before != null && Objects.equals(before.changes(), now)
        ? Uni.createFrom().item(before.persons())
        : store
            .persons(tx, wish.centreId(), wish.fiscalYear(), wish.kinds())
            .invoke(persons -> kept.put(wish, new Kept(now, persons)));
  }
}
