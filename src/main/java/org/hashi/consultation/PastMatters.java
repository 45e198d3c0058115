package org.hashi.consultation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeLists;
import org.hashi.consultation.PastMatter.PastContact;
import org.hashi.platform.Ids;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Matters that were counted before this server was there. They come many at a time, and go as they
 * came when it was a mistake. Asks nobody whether the caller may.
 */
@ApplicationScoped
public class PastMatters {
  private final Pseudonyms pseudonyms;
  private final Readings readings;
  private final Recounting recounting;
  private final CodeLists lists;
  private final CodeYears years;
  private final PastStore store = new PastStore();

  PastMatters(
      Pseudonyms pseudonyms,
      Readings readings,
      Recounting recounting,
      CodeLists lists,
      CodeYears years) {
    this.pseudonyms = pseudonyms;
    this.readings = readings;
    this.recounting = recounting;
    this.lists = lists;
    this.years = years;
  }

  /**
   * Counts matters of a centre; the ids they got, in their order. Fails with a field error when one
   * of them has a code that is none.
   *
   * @param by the affiliation of whom brings them; null when nobody does
   */
  public Uni<List<UUID>> bring(Tx tx, UUID centreId, @Nullable UUID by, List<PastMatter> past) {
    return years
        .ready(tx)
        .invoke(() -> past.forEach(this::check))
        .chain(() -> residences(tx, past))
        .chain(() -> pseudonyms.of(tx, centreId, persons(past)))
        .map(persons -> past.stream().map(one -> brought(tx, centreId, one, persons)).toList())
        .call(all -> store.insert(tx, all, years::version, by))
        .call(all -> recounting.first(tx, centreId, all))
        .map(all -> all.stream().map(one -> one.matter().consultationId).toList());
  }

  /**
   * Withdraws all contacts of matters of a centre as they were brought, and leaves alone those of
   * which somebody has said more since; how many were withdrawn.
   */
  public Uni<Integer> takeBack(Tx tx, UUID centreId, UUID by, Collection<UUID> matters) {
    return store
        .untouched(tx, centreId, matters)
        .call(all -> recounting.gone(tx, centreId, all))
        .call(all -> store.withdraw(tx, all, by))
        .map(List::size);
  }

  private void check(PastMatter past) {
    new Marks(past.kind(), residence(past), past.codes(), past.summary()).checked(lists);
    past.contacts().forEach(contact -> contact.codes().checked(lists, Axes.CONTACT));
    years.check(past.contacts().stream().map(PastContact::on).toList(), past.codes());
    past.contacts().forEach(contact -> years.check(List.of(contact.on()), contact.codes()));
  }

  /** Each of them is looked up once. */
  private Uni<Void> residences(Tx tx, List<PastMatter> past) {
    Set<String> all = past.stream().map(PastMatters::residence).collect(Collectors.toSet());
    return Multi.createFrom()
        .iterable(all)
        .onItem()
        .transformToUniAndConcatenate(one -> readings.requireResidence(tx, one))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  private static String residence(PastMatter past) {
    return past.residence() == null ? Code.UNKNOWN : past.residence();
  }

  private static Set<String> persons(List<PastMatter> past) {
    return past.stream()
        .map(PastMatter::person)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Brought brought(
      Tx tx, UUID centreId, PastMatter past, Map<String, String> persons) {
    String person = past.person() == null ? null : persons.get(past.person());
    Consultation matter = new Consultation(Ids.next(), null, centreId, Sent.ONCE, person, tx.now());
    Marks marks = new Marks(past.kind(), residence(past), past.codes(), past.summary());
    return new Brought(matter, marks, CountType.of(past.known()));
  }
}
