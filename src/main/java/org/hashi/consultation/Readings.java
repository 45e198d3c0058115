package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeLists;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.Organizations;
import org.hashi.platform.Invalid;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Reads what commands say, and says which field is wrong. */
@ApplicationScoped
class Readings {
  /** By so many minutes a page's clock may be ahead. */
  private static final int CLOCKS = 5;

  private final CodeLists lists;
  private final Organizations organizations;

  Readings(CodeLists lists, Organizations organizations) {
    this.lists = lists;
    this.organizations = organizations;
  }

  /** All codes of a form, those of the matter and those of a contact. */
  Codes both(Map<String, List<String>> words) {
    return Codes.said(words).checked(lists, Axes.ALL);
  }

  Codes ofThread(Map<String, List<String>> words) {
    return Codes.said(words).checked(lists, Axes.THREAD);
  }

  Codes ofMatter(Map<String, List<String>> words) {
    return Codes.said(words).checked(lists, Axes.MATTER);
  }

  Codes ofContact(Map<String, List<String>> words) {
    return Codes.said(words).checked(lists, Axes.CONTACT);
  }

  /** Marks with a residence that is a municipality of the network, outside, or unknown. */
  Uni<Marks> marks(
      Tx tx, String kind, @Nullable String residence, Codes codes, @Nullable String summary) {
    String written = summary == null || summary.isBlank() ? null : summary.strip();
    String lives = residence == null ? Code.UNKNOWN : residence;
    Marks marks = new Marks(kind, lives, codes, written).checked(lists);
    return requireResidence(tx, marks.residence()).replaceWith(marks);
  }

  /** Fails with a field error unless it is a municipality of the network, outside, or unknown. */
  Uni<Void> requireResidence(Tx tx, String residence) {
    if (Set.of(Code.UNKNOWN, Marks.ELSEWHERE).contains(residence)) {
      return Uni.createFrom().voidItem();
    }
    return organizations
        .coded(tx, OrganizationKind.MUNICIPALITY, residence)
        .invoke(
            known -> {
              if (!known) {
                throw new Invalid("residence", "この市町村は使えません。一覧から選び直してください。");
              }
            })
        .replaceWithVoid();
  }

  /** A day from the first day on until today; today when nobody said one. */
  static LocalDate day(Tx tx, @Nullable LocalDate wanted, @Nullable LocalDate first) {
    LocalDate day = wanted == null ? Japan.today(tx) : wanted;
    if (day.isAfter(Japan.today(tx))) {
      throw new Invalid("occurredOn", "今日までの日を入力してください。");
    }
    if (first != null && day.isBefore(first)) {
      throw new Invalid("occurredOn", Japan.text(first) + "から後の日を入力してください。");
    }
    return day;
  }

  /** A time of the day that is not still to come. */
  static @Nullable LocalTime time(Tx tx, LocalDate day, @Nullable LocalTime wanted) {
    boolean comes =
        wanted != null && day.atTime(wanted).isAfter(Japan.clock(tx.now()).plusMinutes(CLOCKS));
    if (comes) {
      throw new Invalid("occurredAt", "いまより前の時刻を入力してください。");
    }
    return wanted == null ? null : wanted.withSecond(0).withNano(0);
  }
}
