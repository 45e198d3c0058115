package org.hashi.consultation;

import static java.util.stream.Collectors.toCollection;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.platform.FiscalYear;
import org.hashi.platform.Tx;

/**
 * Whether codes may be used for what happened on a day: the lists of its fiscal year say so,
 * whenever it is written down.
 */
@ApplicationScoped
class CodeYears {
  private final CodeLists lists;

  CodeYears(CodeLists lists) {
    this.lists = lists;
  }

  /** Fails with an error that names the code; else, by which version that was found. */
  Uni<String> require(Tx tx, LocalDate day, Codes codes) {
    return require(tx, List.of(day), codes);
  }

  /**
   * The same for a matter that has contacts on several days: in one of their fiscal years is
   * enough. The latest one tells the version.
   *
   * @param days at least one
   */
  Uni<String> require(Tx tx, Collection<LocalDate> days, Codes codes) {
    return ready(tx).map(ready -> check(days, codes));
  }

  /** Reads what other nodes may have put in force, for {@link #check}. */
  Uni<Void> ready(Tx tx) {
    return lists.upToDate(tx, lists.fiscalYear()).replaceWithVoid();
  }

  /** The same as {@link #require} by the lists that this node knows. */
  String check(Collection<LocalDate> days, Codes codes) {
    TreeSet<Integer> years = days.stream().map(FiscalYear::of).collect(toCollection(TreeSet::new));
    check(years, codes);
    return lists.of(years.last()).version();
  }

  /** By which lists what happened on a day is marked. */
  String version(LocalDate day) {
    return lists.of(FiscalYear.of(day)).version();
  }

  private void check(TreeSet<Integer> years, Codes codes) {
    for (Dimension dimension : Dimension.values()) {
      for (String code : codes.byDimension().getOrDefault(dimension, List.of())) {
        boolean usable =
            years.stream().anyMatch(year -> lists.of(year).find(dimension, code, year).isPresent());
        if (!usable) {
          lists.require(dimension, code, years.last());
        }
      }
    }
  }
}
