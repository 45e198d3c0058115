package org.hashi.form;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hashi.form.FormFile.Entry;
import org.hashi.form.FormStore.Form;
import org.hashi.form.Wanted.Part;
import org.hashi.form.Wanted.Word;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.output.TableWords;
import org.hashi.platform.Invalid;
import org.hashi.platform.Tx;
import org.hashi.statistics.Axis;
import org.hashi.statistics.Axis.OfTime;
import org.hashi.statistics.CrossTable;
import org.hashi.statistics.CrossTable.CrossCell;
import org.hashi.statistics.CrossTable.CrossRow;
import org.hashi.statistics.CrossTable.Secrecy;
import org.hashi.statistics.CrossTables;
import org.hashi.statistics.CrossWish;
import org.hashi.statistics.Period;
import org.hashi.statistics.TableMeasure;
import org.jspecify.annotations.Nullable;

/** What the cells of a form get, out of the tables that whoever fills it in may see. */
@ApplicationScoped
class FormTables {
  private static final String KIND = "CONSULTATION";
  private static final int MONTHS_OF_QUARTER = 3;

  private final CrossTables tables;

  FormTables(CrossTables tables) {
    this.tables = tables;
  }

  /** A form's entries; what lies outside the period is missing. */
  record Filled(Form form, CrossTable table, Map<String, Entry> entries) {
    Filling of(byte[] file) {
      return new Filling(form, file, entries, name());
    }

    private String name() {
      return "%s%s_%s_%s_%s.xlsx"
          .formatted(
              table.secrecy() == Secrecy.OWN ? "部外秘_" : "",
              form.name(),
              table.placeName(),
              table.period().from(),
              table.period().until());
    }
  }

  /** A form, what goes into it, and what the file is called. */
  record Filling(Form form, byte[] file, Map<String, Entry> entries, String name) {}

  /** Fails with a field error where the tables would, or where a month would be meant twice. */
  Uni<Filled> filling(Tx tx, Caller caller, Form form, Forms.Wish wish, FormNames names) {
    Map<String, Wanted> wanted = new HashMap<>();
    form.cells()
        .forEach(cell -> names.read(cell.name()).ifPresent(one -> wanted.put(cell.name(), one)));
    List<List<Axis>> asked =
        wanted.values().stream()
            .filter(Wanted.Number.class::isInstance)
            .map(one -> ((Wanted.Number) one).axes())
            .distinct()
            .toList();
    return Multi.createFrom()
        .iterable(asked)
        .onItem()
        .transformToUniAndConcatenate(
            axes -> tables.table(tx, caller, wish(wish, axes)).map(table -> Map.entry(axes, table)))
        .collect()
        .asMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(all -> filled(tx, form, wanted, all));
  }

  /** The fiscal year whose lists tell what the names mean; fails with a field error. */
  static int fiscalYear(Forms.Wish wish) {
    return wish(wish, List.of(OfTime.MONTH)).period().lastYear();
  }

  private static CrossWish wish(Forms.Wish wish, List<Axis> axes) {
    String words = axes.stream().map(Axis::id).collect(Collectors.joining(","));
    return CrossWish.of(wish.place(), wish.from(), wish.until(), words, KIND);
  }

  private static Filled filled(
      Tx tx, Form form, Map<String, Wanted> wanted, Map<List<Axis>, CrossTable> tables) {
    CrossTable any = tables.values().iterator().next();
    Map<String, Entry> entries = new HashMap<>();
    wanted.forEach(
        (name, one) -> {
          switch (one) {
            case Word word -> entries.put(name, new Entry.Text(text(tx, word, any)));
            case Wanted.Number number ->
                entry(number, Objects.requireNonNull(tables.get(number.axes())))
                    .ifPresent(entry -> entries.put(name, entry));
          }
        });
    return new Filled(form, any, entries);
  }

  private static String text(Tx tx, Word word, CrossTable table) {
    return switch (word) {
      case PLACE -> table.placeName();
      case PERIOD -> TableWords.period(table.period());
      case DAY -> Japan.text(Japan.today(tx));
      case NOTE -> TableWords.secrecy(table);
    };
  }

  private static Optional<Entry> entry(Wanted.Number number, CrossTable table) {
    List<String> keys = new ArrayList<>();
    for (Part part : number.parts()) {
      Optional<String> key = key(part, table.period());
      if (key.isEmpty()) {
        return Optional.empty();
      }
      keys.add(key.get());
    }
    Long count = count(number.measure(), table, keys);
    return Optional.of(count == null ? new Entry.Text(TableWords.HIDDEN) : new Entry.Figure(count));
  }

  /** As tables say it; empty when the period has no such month or quarter. */
  private static Optional<String> key(Part part, Period period) {
    return part.axis() instanceof OfTime time
        ? month(time, part.key(), period)
        : Optional.of(part.key());
  }

  private static Optional<String> month(OfTime axis, String key, Period period) {
    List<YearMonth> found =
        period.months().stream()
            .filter(month -> month.getMonthValue() == first(axis, key))
            .filter(
                month ->
                    axis == OfTime.MONTH || period.has(month.plusMonths(MONTHS_OF_QUARTER - 1)))
            .toList();
    if (found.size() > 1) {
      throw new Invalid("until", "この様式には月や四半期ごとの欄があります。12か月までの期間を選んでください。");
    }
    return found.stream().findFirst().map(YearMonth::toString);
  }

  /** The month with which it begins. */
  private static int first(OfTime axis, String key) {
    int number = Integer.parseInt(key);
    return axis == OfTime.MONTH ? number : number % 4 * MONTHS_OF_QUARTER + 1;
  }

  private static @Nullable Long count(TableMeasure measure, CrossTable table, List<String> keys) {
    String row = keys.isEmpty() ? null : keys.getFirst();
    int column = table.columns().indexOf(keys.isEmpty() ? keys : keys.subList(1, keys.size()));
    Optional<CrossRow> found =
        table.rows().stream().filter(one -> Objects.equals(one.key(), row)).findFirst();
    if (column < 0 || found.isEmpty()) {
      return 0L; // what never occurred is in no table
    }
    CrossCell cell = found.get().cells().get(column);
    return measure == TableMeasure.CONTACTS ? cell.contacts() : cell.newMatters();
  }
}
