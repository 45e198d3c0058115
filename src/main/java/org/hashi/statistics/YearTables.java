package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.Keepers;
import org.hashi.identity.Caller;
import org.hashi.organization.Standing;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.statistics.YearTable.Row;
import org.hashi.statistics.YearTable.Sum;
import org.hashi.statistics.YearTableStore.Count;
import org.jspecify.annotations.Nullable;

/** The tables of a centre, for those who keep its ledger. */
@ApplicationScoped
public class YearTables {
  private static final int MONTHS = 12;
  private static final int FIRST_MONTH = 4;

  private final Transactions transactions;
  private final Keepers keepers;
  private final CodeLists lists;
  private final PersonCounts people;
  private final YearTableStore store = new YearTableStore();

  YearTables(Transactions transactions, Keepers keepers, CodeLists lists, PersonCounts people) {
    this.transactions = transactions;
    this.keepers = keepers;
    this.lists = lists;
    this.people = people;
  }

  /** What is asked for. */
  public record Wish(
      @Nullable UUID centreId, int fiscalYear, TableKind kind, Dimension dimension, boolean every) {
    YearMonth begin() {
      return YearMonth.of(fiscalYear, FIRST_MONTH);
    }

    /** The months of the year before, and those of the year. */
    List<YearMonth> months() {
      return IntStream.range(-MONTHS, MONTHS).mapToObj(begin()::plusMonths).toList();
    }
  }

  /** A table of a centre whose ledger the caller keeps; not found for everybody else. */
  public Uni<YearTable> year(Caller caller, Wish wish) {
    return transactions.snapshot(
        tx -> keepers.require(tx, caller, wish.centreId()).chain(me -> year(tx, me, wish)));
  }

  private Uni<YearTable> year(Tx tx, Standing me, Wish wish) {
    List<String> kinds = wish.kind().kinds(lists);
    UUID centreId = me.organizationId();
    return store
        .counts(tx, centreId, wish.months(), kinds, wish.dimension())
        .chain(
            counts ->
                people
                    .persons(tx, centreId, wish.fiscalYear(), kinds)
                    .map(persons -> table(me, wish, counts, persons)));
  }

  private YearTable table(Standing me, Wish wish, List<Count> counts, long persons) {
    Map<String, Map<YearMonth, Sum>> byCode = new HashMap<>();
    counts.forEach(
        one ->
            byCode
                .computeIfAbsent(one.code(), code -> new HashMap<>())
                .put(one.month(), one.sum(wish.every())));
    Map<YearMonth, Sum> whole = byCode.getOrDefault(YearTableStore.WHOLE, Map.of());
    byCode.remove(YearTableStore.WHOLE);
    byCode.put(Code.UNKNOWN, unknown(counts, wish));
    return new YearTable(
        me.organizationId(),
        me.organization(),
        wish.fiscalYear(),
        wish.kind(),
        wish.dimension(),
        wish.every(),
        lists.of(wish.fiscalYear()).version(),
        persons,
        row(null, whole, wish),
        AxisOrder.codes(lists.of(wish.fiscalYear()), wish.dimension(), byCode.keySet()).stream()
            .map(code -> row(code, byCode.getOrDefault(code, Map.of()), wish))
            .filter(YearTables::occurred)
            .toList());
  }

  /** A code may stand beside others only, and be nobody's primary one. */
  private static boolean occurred(Row row) {
    return Code.UNKNOWN.equals(row.code())
        || row.total().contacts() > 0
        || row.before().contacts() > 0;
  }

  /** What is missing to the whole: every contact has one primary code, or none is known. */
  private static Map<YearMonth, Sum> unknown(List<Count> counts, Wish wish) {
    Map<YearMonth, Sum> rest = new HashMap<>();
    for (Count one : counts) {
      int sign = one.code().equals(YearTableStore.WHOLE) ? 1 : -1;
      rest.merge(one.month(), one.primary(sign), YearTables::plus);
    }
    if (wish.every()) {
      rest.replaceAll((month, sum) -> new Sum(sum.newMatters(), sum.contacts(), null));
    }
    return rest;
  }

  private static Row row(@Nullable String code, Map<YearMonth, Sum> sums, Wish wish) {
    Sum nothing = new Sum(0, 0, wish.every() && code != null ? null : 0L);
    List<Sum> all = new ArrayList<>();
    wish.months().forEach(month -> all.add(sums.getOrDefault(month, nothing)));
    return new Row(
        code,
        List.copyOf(all.subList(MONTHS, 2 * MONTHS)),
        all.subList(MONTHS, 2 * MONTHS).stream().reduce(nothing, YearTables::plus),
        all.subList(0, MONTHS).stream().reduce(nothing, YearTables::plus));
  }

  private static Sum plus(Sum one, Sum other) {
    Long reopened =
        one.reopened() == null || other.reopened() == null
            ? null
            : Long.valueOf(one.reopened() + other.reopened());
    return new Sum(
        one.newMatters() + other.newMatters(), one.contacts() + other.contacts(), reopened);
  }
}
