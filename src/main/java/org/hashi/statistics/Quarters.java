package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.identity.Caller;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standing;
import org.hashi.platform.Tx;
import org.hashi.statistics.QuarterStore.Count;
import org.jspecify.annotations.Nullable;

/**
 * The consultations under one code, quarter by quarter. Small numbers are hidden as in record 9: a
 * reader sees one when what others counted of it is nothing or at least ten. Nothing is added up,
 * so that no hidden quarter can be found again from a sum.
 */
@ApplicationScoped
public class Quarters {
  /** The months of a quarter; those of a fiscal year are those of the calendar. */
  public static final int MONTHS = 3;

  private static final long SMALLEST_SHOWN = 10;

  private final Affiliations affiliations;
  private final CodeLists lists;
  private final QuarterStore store = new QuarterStore();

  Quarters(Affiliations affiliations, CodeLists lists) {
    this.affiliations = affiliations;
    this.lists = lists;
  }

  /**
   * A quarter.
   *
   * @param begin its first month
   * @param contacts null where the number is too small to be shown
   */
  public record Quarter(YearMonth begin, @Nullable Long contacts) {}

  /** Whether contacts are counted on this axis. */
  public static boolean counts(Dimension dimension) {
    return RollUpStore.COLUMNS.contains(dimension);
  }

  /**
   * Some quarters, one after the other.
   *
   * @param centreId whose contacts; those of all centres when null
   * @param first the month with which the first one begins
   */
  public Uni<List<Quarter>> of(
      Tx tx,
      Caller reader,
      @Nullable UUID centreId,
      Dimension dimension,
      String code,
      YearMonth first,
      int quarters) {
    YearMonth end = first.plusMonths((long) MONTHS * quarters);
    List<String> kinds = TableKind.CONSULTATION.kinds(lists);
    return affiliations
        .of(tx, reader.accountId())
        .map(Quarters::own)
        .chain(own -> store.counts(tx, centreId, own, dimension, code, kinds, first, end))
        .map(counts -> shown(counts, first, quarters));
  }

  private static Set<UUID> own(List<Standing> mine) {
    return mine.stream()
        .filter(one -> one.role() == AffiliationRole.COORDINATOR)
        .map(Standing::organizationId)
        .collect(Collectors.toSet());
  }

  private static List<Quarter> shown(List<Count> counts, YearMonth first, int quarters) {
    List<Quarter> all = new ArrayList<>();
    for (int i = 0; i < quarters; i++) {
      YearMonth begin = first.plusMonths((long) MONTHS * i);
      all.add(
          counts.stream()
              .filter(count -> count.begin().equals(begin))
              .findFirst()
              .map(count -> new Quarter(begin, shown(count)))
              .orElse(new Quarter(begin, 0L)));
    }
    return all;
  }

  private static @Nullable Long shown(Count count) {
    long others = count.contacts() - count.own();
    return others == 0 || others >= SMALLEST_SHOWN ? count.contacts() : null;
  }
}
