package org.hashi.pastledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.Codes;
import org.hashi.consultation.CountType;
import org.hashi.consultation.PastMatter;
import org.hashi.consultation.PastMatter.PastContact;
import org.hashi.table.CellText;
import org.jspecify.annotations.Nullable;

/** Matters as they grow line by line. */
final class PastMatterList {
  private final List<Growing> all = new ArrayList<>();
  private final Map<String, Growing> byNumber = new HashMap<>();
  private final Map<String, Growing> lastOfPerson = new HashMap<>();

  /** Puts a line where it belongs; says what is wrong when it belongs nowhere. */
  Optional<String> add(PastLine line) {
    if (line.number() != null) {
      return add(line, byNumber.get(CellText.key(line.number())));
    }
    if (goesOn(line)) {
      Growing before = line.person() == null ? null : lastOfPerson.get(CellText.key(line.person()));
      return before == null
          ? Optional.of("前の相談が見つかりません。継続の行には、相談番号か、前の行と同じ整理番号が要ります。")
          : add(line, before);
    }
    for (int i = 0; i < line.contacts(); i++) {
      add(fresh(line), line, 1);
    }
    return Optional.empty();
  }

  private Optional<String> add(PastLine line, @Nullable Growing known) {
    Growing matter = known == null ? fresh(line) : known;
    if (matter.isAboutAnother(line.person())) {
      return Optional.of("同じ相談番号の前の行と、整理番号が違います。");
    }
    add(matter, line, line.contacts());
    return Optional.empty();
  }

  private Growing fresh(PastLine line) {
    Growing matter = new Growing();
    all.add(matter);
    if (line.number() != null) {
      byNumber.put(CellText.key(line.number()), matter);
    }
    return matter;
  }

  private void add(Growing matter, PastLine line, int contacts) {
    matter.hear(line);
    for (int i = 0; i < contacts; i++) {
      matter.contacts.add(
          new PastContact(
              line.day(),
              line.at(),
              line.contactCodes(),
              CountType.REOPENED.code().equals(line.countType())));
      matter.said.add(line.countType());
    }
    if (line.person() != null) {
      lastOfPerson.put(CellText.key(line.person()), matter);
    }
  }

  private static boolean goesOn(PastLine line) {
    return line.countType() != null && !line.countType().equals(CountType.NEW.code());
  }

  List<PastMatter> all() {
    return all.stream().filter(one -> !one.contacts.isEmpty()).map(Growing::matter).toList();
  }

  int countedOtherwise() {
    return all.stream()
        .filter(one -> !one.contacts.isEmpty())
        .mapToInt(Growing::countedOtherwise)
        .sum();
  }

  /** One of them; of what is said once for a matter the first line counts, of its end the last. */
  private static final class Growing {
    private final List<PastContact> contacts = new ArrayList<>();
    private final List<@Nullable String> said = new ArrayList<>();
    private Codes codes = Codes.NONE;
    private @Nullable String kind;
    private @Nullable String residence;
    private @Nullable String person;
    private @Nullable String summary;

    boolean isAboutAnother(@Nullable String number) {
      return person != null && number != null && !CellText.key(person).equals(CellText.key(number));
    }

    void hear(PastLine line) {
      codes = line.matterCodes().and(codes).and(end(line.matterCodes()));
      kind = kind == null ? line.kind() : kind;
      residence = residence == null ? line.residence() : residence;
      person = person == null ? line.person() : person;
      summary = summary == null ? line.summary() : summary;
    }

    private static Codes end(Codes codes) {
      return codes.only(Set.of(Dimension.OUTCOME, Dimension.CASE_RESULT));
    }

    PastMatter matter() {
      return new PastMatter(
          kind == null ? "CASE" : kind, residence, person, summary, codes, contacts);
    }

    int countedOtherwise() {
      List<CountType> counted = matter().types();
      int otherwise = 0;
      for (int i = 0; i < said.size(); i++) {
        String word = said.get(i);
        otherwise += word == null || Objects.equals(word, counted.get(i).code()) ? 0 : 1;
      }
      return otherwise;
    }
  }
}
