package org.hashi.codelist;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hashi.platform.FiscalYear;
import org.hashi.platform.Invalid;
import org.hashi.platform.Tx;

/**
 * The code lists, by the fiscal year in which they are in force. What is asked without a year is
 * answered for the running one.
 */
@Singleton
public class CodeLists {
  private final Clock clock;
  private volatile Book known = Book.shipped();
  private final CodeListStore store = new CodeListStore();

  public CodeLists(Clock clock) {
    this.clock = clock;
  }

  /** The fiscal year in which we are. */
  public int fiscalYear() {
    return FiscalYear.at(clock.instant());
  }

  /** The lists that are in force in a fiscal year, as this node knows them. */
  public CodeVersion of(int fiscalYear) {
    return book().of(fiscalYear);
  }

  /** The same, once nothing newer is in the database. */
  public Uni<CodeVersion> upToDate(Tx tx, int fiscalYear) {
    return refresh(tx).map(book -> book.of(fiscalYear));
  }

  /** What should be said under a table of a dimension that tells of these fiscal years. */
  public List<Note> notes(Dimension dimension, int... fiscalYears) {
    return book().notes().stream()
        .filter(note -> note.dimension().codesOf() == dimension.codesOf())
        .filter(note -> Arrays.stream(fiscalYears).anyMatch(year -> year == note.fiscalYear()))
        .toList();
  }

  /** All that is said of any year. */
  public List<Note> notes() {
    return book().notes();
  }

  public String version() {
    return current().version();
  }

  public List<CodeList> all() {
    return current().lists();
  }

  public CodeList list(Dimension dimension) {
    return current().list(dimension);
  }

  /** A code somebody may mark something with today; a heading is none. */
  public Optional<Code> find(Dimension dimension, String code) {
    return current().find(dimension, code, fiscalYear());
  }

  /** The code, or a field error that names the dimension. */
  public Code require(Dimension dimension, String code) {
    return require(dimension, code, fiscalYear());
  }

  /** The same for something of another year. */
  public Code require(Dimension dimension, String code, int fiscalYear) {
    return of(fiscalYear)
        .find(dimension, code, fiscalYear)
        .orElseThrow(() -> new Invalid(dimension.id(), why(dimension, code, fiscalYear)));
  }

  /**
   * Why nothing of a fiscal year may be marked with a code, in words for people; nothing when it
   * may.
   */
  public Optional<String> refusal(Dimension dimension, String code, int fiscalYear) {
    return of(fiscalYear).find(dimension, code, fiscalYear).isPresent()
        ? Optional.empty()
        : Optional.of(why(dimension, code, fiscalYear));
  }

  /** A code that came later is told by the lists that know it. */
  private String why(Dimension dimension, String code, int fiscalYear) {
    CodeVersion then = of(fiscalYear);
    boolean known = then.list(dimension).find(code).isPresent();
    return (known ? then : book().latest()).why(dimension, code, fiscalYear);
  }

  /** The Japanese label; a code of no list is shown as it stands. */
  public String label(Dimension dimension, String code) {
    return current().label(dimension, code);
  }

  private CodeVersion current() {
    return of(fiscalYear());
  }

  Book book() {
    return known;
  }

  /** Reads what has come since it was read last; versions themselves never change. */
  Uni<Book> refresh(Tx tx) {
    return store
        .changes(tx)
        .chain(
            changes ->
                changes <= book().changes()
                    ? Uni.createFrom().item(book())
                    : store.read(tx, Book.shipped(), changes).map(this::learn));
  }

  /** A snapshot may be older than what another one has told already. */
  private synchronized Book learn(Book read) {
    if (read.changes() > known.changes()) {
      known = read;
    }
    return known;
  }
}
