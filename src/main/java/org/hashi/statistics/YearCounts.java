package org.hashi.statistics;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.platform.Tx;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Located.CentreMonth;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what was counted of a fiscal year, centre by centre, and counts a centre again when
 * something of it has changed since. Whether it has is asked within the reader's own snapshot, so
 * nobody is ever told anything but what the counts there say.
 */
@ApplicationScoped
class YearCounts {
  /** Numbers of single centres; each takes about 200 bytes. */
  private static final int MOST = 200_000;

  /**
   * What is counted.
   *
   * @param areas to which area a centre belonged in a month
   */
  record Wish(Period year, List<String> kinds, List<Axis> axes, Map<CentreMonth, String> areas) {}

  /** What was counted of each centre, and how often that had changed by then. */
  private record Kept(Map<UUID, Long> changes, Map<UUID, List<Group>> groups) {
    static final Kept NOTHING = new Kept(Map.of(), Map.of());

    /** The centres that have changed. */
    Set<UUID> changed(Map<UUID, Long> now) {
      return Stream.concat(now.keySet().stream(), changes.keySet().stream())
          .filter(centre -> !Objects.equals(now.get(centre), changes.get(centre)))
          .collect(toSet());
    }

    int size() {
      return 1 + groups.values().stream().mapToInt(List::size).sum();
    }
  }

  private final Cache<Wish, Kept> kept =
      Caffeine.newBuilder()
          .maximumWeight(MOST)
          .weigher((Wish wish, Kept one) -> one.size())
          .build();
  private final ChangeStore changes = new ChangeStore();
  private final GroupStore store = new GroupStore();

  /**
   * @param own the centres whose part the reader knows
   */
  Uni<List<Group>> groups(Tx tx, Wish wish, Set<UUID> own) {
    return changes
        .changes(tx, wish.year().from().getYear())
        .chain(now -> upToDate(tx, wish, now))
        .map(all -> together(all, own));
  }

  private Uni<Kept> upToDate(Tx tx, Wish wish, Map<UUID, Long> now) {
    Kept before = kept.getIfPresent(wish);
    if (before == null) {
      return counted(tx, wish, null).map(groups -> keep(wish, new Kept(now, groups)));
    }
    Set<UUID> changed = before.changed(now);
    return changed.isEmpty()
        ? Uni.createFrom().item(before)
        : counted(tx, wish, changed)
            .map(
                groups -> {
                  Map<UUID, List<Group>> all = new HashMap<>(before.groups());
                  all.keySet().removeAll(changed);
                  all.putAll(groups);
                  return keep(wish, new Kept(now, all));
                });
  }

  private Kept keep(Wish wish, Kept now) {
    kept.put(wish, now);
    return now;
  }

  /**
   * @param centres null for all of them
   */
  private Uni<Map<UUID, List<Group>>> counted(Tx tx, Wish wish, @Nullable Set<UUID> centres) {
    List<Axis> axes = new ArrayList<>(List.of(OfPlace.CENTRE));
    axes.addAll(wish.axes());
    Map<OfPlace, Map<CentreMonth, String>> above = Map.of(OfPlace.AREA, wish.areas());
    Located place = place(wish.year(), centres);
    return store
        .groups(tx, new GroupQuery(wish.year(), wish.kinds(), place, axes, above, Set.of()))
        .map(groups -> groups.stream().collect(groupingBy(YearCounts::centre)));
  }

  private static Located place(Period year, @Nullable Set<UUID> centres) {
    if (centres == null) {
      return Located.everywhere("");
    }
    Set<CentreMonth> all =
        centres.stream()
            .flatMap(one -> year.months().stream().map(month -> new CentreMonth(one, month)))
            .collect(toSet());
    return new Located(Place.PREFECTURE, "", all, null);
  }

  private static UUID centre(Group group) {
    return UUID.fromString(group.keys().getFirst());
  }

  private static List<Group> together(Kept all, Set<UUID> own) {
    Map<List<String>, Group> sums = new HashMap<>();
    all.groups()
        .forEach(
            (centre, groups) -> {
              boolean isOwn = own.contains(centre);
              groups.forEach(
                  group -> {
                    List<String> keys = group.keys().subList(1, group.keys().size());
                    Counted part = isOwn ? group.all() : Counted.NOTHING;
                    sums.merge(keys, new Group(keys, group.all(), part), Group::plus);
                  });
            });
    return List.copyOf(sums.values());
  }
}
