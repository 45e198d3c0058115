package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Counts;
import org.hashi.codelist.Dimension;
import org.hashi.platform.Tx;

/**
 * Counts contacts of a centre anew whose code of {@link Dimension#OFFICE_HOURS} is another one
 * under other hours; nothing else of them changes. It goes month by month, so that no year of
 * contacts has to be kept in memory.
 */
@ApplicationScoped
class Reclocking {
  private final CodeLists lists;
  private final Counting counting;
  private final ClockedStore store = new ClockedStore();

  Reclocking(CodeLists lists, Counting counting) {
    this.lists = lists;
    this.counting = counting;
  }

  /** What is done with those of a month that are others now. */
  private interface Step {
    Uni<Void> of(List<CountedContact> before, List<CountedContact> after);
  }

  /** How many would be counted under another code. */
  Uni<Integer> preview(Tx tx, UUID centreId, OfficeHours before, OfficeHours after) {
    return each(tx, centreId, before, after, (were, are) -> Uni.createFrom().voidItem());
  }

  /** Counts them anew; how many. */
  Uni<Integer> change(Tx tx, UUID centreId, OfficeHours before, OfficeHours after) {
    return each(tx, centreId, before, after, (were, are) -> counting.change(tx, were, are));
  }

  private Uni<Integer> each(
      Tx tx, UUID centreId, OfficeHours before, OfficeHours after, Step step) {
    LocalDate from = before.firstDifference(after);
    if (from == null) {
      return Uni.createFrom().item(0);
    }
    return store
        .months(tx, centreId, from)
        .chain(months -> each(tx, new Change(centreId, before, after, step), months, 0));
  }

  private record Change(UUID centreId, OfficeHours before, OfficeHours after, Step step) {
    boolean concerns(Clocked one) {
      return !before.of(one.day(), one.time()).equals(after.of(one.day(), one.time()));
    }
  }

  private Uni<Integer> each(Tx tx, Change change, List<YearMonth> months, int sum) {
    if (months.isEmpty()) {
      return Uni.createFrom().item(sum);
    }
    return store
        .counted(tx, change.centreId(), months.getFirst())
        .map(all -> all.stream().filter(this::counts).filter(change::concerns).toList())
        .call(
            some ->
                change
                    .step()
                    .of(
                        some.stream().map(one -> one.counted(change.before())).toList(),
                        some.stream().map(one -> one.counted(change.after())).toList()))
        .chain(some -> each(tx, change, months.subList(1, months.size()), sum + some.size()));
  }

  private boolean counts(Clocked one) {
    return lists.require(Dimension.KIND, one.contact().kind()).counts() != Counts.FALSE;
  }
}
