package org.hashi.pastledger;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.Axes;

/** What a column of a past ledger tells. */
sealed interface Meaning {
  /** The word in the interface. */
  String word();

  /** A code of a matter or of a contact. */
  record OfDimension(Dimension dimension) implements Meaning {
    @Override
    public String word() {
      return dimension.id();
    }
  }

  /** Something else. */
  enum Plain implements Meaning {
    DAY("day"),
    TIME("time"),
    /** The number by which a file tells which contacts belong to one matter. */
    MATTER("matter"),
    /** 新規, 継続 or 再相談. */
    COUNT_TYPE("countType"),
    /** The centre's own number for the person (整理番号). */
    PERSON("person"),
    RESIDENCE("residence"),
    KIND("kind"),
    SUMMARY("summary"),
    /** How many such contacts a line stands for. */
    CONTACTS("contacts"),
    /** Nothing that is brought along. */
    NOTHING("nothing");

    private final String word;

    Plain(String word) {
      this.word = word;
    }

    @JsonValue
    @Override
    public String word() {
      return word;
    }
  }

  /** The meaning of a word, if it is one. */
  static Optional<Meaning> find(String word) {
    return all().filter(one -> one.word().equals(word)).findFirst();
  }

  /** Every one, in the order in which people are used to fill in a line. */
  static Stream<Meaning> all() {
    return Stream.concat(
        Stream.of(Plain.values()),
        Stream.of(Dimension.values())
            .filter(one -> Axes.MATTER.contains(one) || Axes.CONTACT.contains(one))
            .map(OfDimension::new));
  }

  /** Whether its terms must be known ones. */
  default boolean hasTerms() {
    return this instanceof OfDimension
        || this == Plain.RESIDENCE
        || this == Plain.KIND
        || this == Plain.COUNT_TYPE;
  }
}
