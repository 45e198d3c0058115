package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.hashi.consultation.CentreHours;
import org.hashi.consultation.CentreHours.Stretch;
import org.hashi.identity.Caller;
import org.hashi.message.FirstAnswers;
import org.hashi.message.FirstAnswers.FirstAnswer;
import org.hashi.organization.Japan;
import org.hashi.platform.FiscalYear;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.statistics.AnswerTimes.AnswerRow;
import org.jspecify.annotations.Nullable;

/** How long centres wait for the first answer of others, for coordinators and officers. */
@ApplicationScoped
public class Waiting {
  private final Transactions transactions;
  private final CrossTables tables;
  private final FirstAnswers answers;
  private final CentreHours hours;

  Waiting(Transactions transactions, CrossTables tables, FirstAnswers answers, CentreHours hours) {
    this.transactions = transactions;
    this.tables = tables;
    this.answers = answers;
    this.hours = hours;
  }

  /**
   * A fiscal year by the months in which was asked; not found for whoever reads no tables.
   *
   * @param fiscalYear the one of today when null
   */
  public Uni<AnswerTimes> year(Caller caller, @Nullable Integer fiscalYear) {
    return transactions.snapshot(
        tx ->
            tables
                .requireReader(tx, caller)
                .chain(
                    own ->
                        year(
                            tx,
                            own,
                            fiscalYear == null ? FiscalYear.of(Japan.today(tx)) : fiscalYear)));
  }

  private Uni<AnswerTimes> year(Tx tx, Set<UUID> own, int fiscalYear) {
    Period year = Period.fiscalYear(YearMonth.of(fiscalYear, Month.APRIL));
    return answers
        .between(tx, Japan.start(year.firstDay()), Japan.start(year.end()))
        .chain(asked -> waits(tx, asked))
        .map(waits -> new AnswerTimes(fiscalYear, rows(tx, year, waits, own)));
  }

  /**
   * A question, and how long its centre was open until it was answered.
   *
   * @param open null while it is not
   */
  private record Wait(UUID centreId, YearMonth month, @Nullable Duration open) {}

  private Uni<List<Wait>> waits(Tx tx, List<FirstAnswer> asked) {
    List<FirstAnswer> answered = asked.stream().filter(one -> one.answeredAt() != null).toList();
    return hours
        .open(tx, answered.stream().map(Waiting::stretch).toList())
        .map(
            open -> {
              List<Wait> waits = new ArrayList<>();
              asked.stream()
                  .filter(one -> one.answeredAt() == null)
                  .forEach(one -> waits.add(wait(one, null)));
              for (int i = 0; i < answered.size(); i++) {
                waits.add(wait(answered.get(i), open.get(i)));
              }
              return waits;
            });
  }

  private static Stretch stretch(FirstAnswer one) {
    return new Stretch(one.centreId(), one.askedAt(), Objects.requireNonNull(one.answeredAt()));
  }

  private static Wait wait(FirstAnswer one, @Nullable Duration open) {
    return new Wait(one.centreId(), YearMonth.from(Japan.day(one.askedAt())), open);
  }

  private static List<AnswerRow> rows(Tx tx, Period year, List<Wait> waits, Set<UUID> own) {
    YearMonth latest = YearMonth.from(Japan.today(tx));
    List<AnswerRow> rows = new ArrayList<>();
    year.months().stream()
        .filter(month -> !month.isAfter(latest))
        .forEach(month -> rows.add(row(month, waits, own, one -> one.month().equals(month))));
    rows.add(row(null, waits, own, one -> true));
    return rows;
  }

  private static AnswerRow row(
      @Nullable YearMonth month, List<Wait> waits, Set<UUID> own, Predicate<Wait> is) {
    List<Wait> all = waits.stream().filter(is).toList();
    List<Wait> mine = all.stream().filter(one -> own.contains(one.centreId())).toList();
    int others = open(all).size() - open(mine).size();
    return new AnswerRow(
        month,
        own.isEmpty() ? null : AnswerTime.own(mine.size(), open(mine)),
        AnswerTime.ofAll(all.size(), open(all), others));
  }

  private static List<Duration> open(List<Wait> waits) {
    return waits.stream().map(Wait::open).filter(Objects::nonNull).toList();
  }
}
