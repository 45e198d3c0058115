package org.hashi.consultation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.platform.FiscalYear;
import org.jspecify.annotations.Nullable;

/** As what a contact counts. Nobody chooses it: it follows from the days of a matter's contacts. */
public enum CountType {
  /** 新規: the first contact on the matter in a fiscal year. */
  NEW("NEW"),
  /** 継続 */
  CONTINUED("CONT"),
  /** 再相談: the matter was over before. */
  REOPENED("REOPEN");

  private final String code;

  CountType(String code) {
    this.code = code;
  }

  /** The word in tables and the interface. */
  @JsonValue
  public String code() {
    return code;
  }

  /** As what it counts by the word in tables. */
  static CountType ofCode(String code) {
    return Stream.of(values()).filter(one -> one.code.equals(code)).findFirst().orElseThrow();
  }

  /** One contact of a matter with its latest version. */
  record Known(UUID contactId, int version, Particulars particulars) {
    LocalDate day() {
      return particulars.occurredOn();
    }
  }

  /** A contact that counts, and as what. */
  record Typed(Known contact, CountType type) {}

  /**
   * Those that are not withdrawn, by their days, and of one day in the order in which they were
   * entered: not everybody says the time.
   */
  static List<Typed> of(List<Known> contacts) {
    List<Known> inOrder =
        contacts.stream()
            .filter(one -> !one.particulars().withdrawn())
            .sorted(Comparator.comparing(Known::day).thenComparing(Known::contactId))
            .toList();
    List<Typed> typed = new ArrayList<>();
    Known before = null;
    for (Known one : inOrder) {
      typed.add(new Typed(one, type(before, one)));
      before = one;
    }
    return typed;
  }

  private static CountType type(@Nullable Known before, Known one) {
    if (before == null || FiscalYear.of(before.day()) < FiscalYear.of(one.day())) {
      return NEW;
    }
    return one.particulars().reopens() ? REOPENED : CONTINUED;
  }
}
