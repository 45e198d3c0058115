package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.Axes;
import org.hashi.consultation.CountedContact;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code statistics_count} and {@code statistics_contact}. */
final class RollUpStore {
  /** The dimensions that have a column, named as they are, in statistics_contact. */
  static final List<Dimension> COLUMNS =
      Stream.of(Axes.MATTER, Axes.CONTACT, Set.of(Dimension.OFFICE_HOURS))
          .flatMap(Set::stream)
          .toList();

  private static final List<String> NAMES =
      Stream.of(
              Stream.of("contact_id", "occurred_on", "centre_id", "residence", "kind"),
              Stream.of("count_type", "person"),
              COLUMNS.stream().map(RollUpStore::column),
              Stream.of("more"))
          .flatMap(names -> names)
          .toList();

  private static final String INSERT =
      "insert into statistics_contact (%s) values (%s)"
          .formatted(
              String.join(", ", NAMES),
              IntStream.rangeClosed(1, NAMES.size())
                  .mapToObj(i -> "$" + i)
                  .collect(Collectors.joining(", ")));

  private static final String REMOVE =
      "delete from statistics_contact where contact_id = $1 and occurred_on = $2";

  private static final String ADD =
      """
      insert into statistics_count as c (
        month, dimension, centre_id, kind, code, residence,
        contacts, new_matters, reopened, any_contacts, any_new_matters)
      select * from unnest($1::date[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[],
        $7::int[], $8::int[], $9::int[], $10::int[], $11::int[])
      on conflict (dimension, month, centre_id, kind, code, residence) do update set
        contacts = c.contacts + excluded.contacts,
        new_matters = c.new_matters + excluded.new_matters,
        reopened = c.reopened + excluded.reopened,
        any_contacts = c.any_contacts + excluded.any_contacts,
        any_new_matters = c.any_new_matters + excluded.any_new_matters
      """;

  static String column(Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT);
  }

  Uni<Void> remove(Tx tx, List<CountedContact> contacts) {
    return tx.each(
        REMOVE, contacts.stream().map(one -> Tuple.of(one.contactId(), one.occurredOn())).toList());
  }

  Uni<Void> insert(Tx tx, List<CountedContact> contacts) {
    return tx.each(INSERT, contacts.stream().map(RollUpStore::row).toList());
  }

  private static Tuple row(CountedContact contact) {
    Tuple row =
        Tuple.of(
            contact.contactId(),
            contact.occurredOn(),
            contact.centreId(),
            contact.residence(),
            contact.kind(),
            contact.type().code());
    row.addValue(contact.person());
    COLUMNS.forEach(column -> row.addString(contact.codes().first(column)));
    row.addValue(more(contact));
    return row;
  }

  /** {@code content=I03} for every code that is not the primary one of its dimension. */
  private static String @Nullable [] more(CountedContact contact) {
    String[] more =
        COLUMNS.stream()
            .flatMap(
                column ->
                    contact.codes().all(column).stream()
                        .skip(1)
                        .map(code -> column.id() + "=" + code))
            .toArray(String[]::new);
    return more.length == 0 ? null : more;
  }

  /** Adds to the cells, in their order. */
  Uni<Void> add(Tx tx, SortedMap<Cell, Sums> changes) {
    if (changes.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    List<Map.Entry<Cell, Sums>> all = new ArrayList<>(changes.entrySet());
    return tx.rows(
            ADD,
            keys(all, Cell::month, LocalDate[]::new),
            keys(all, Cell::dimension, String[]::new),
            keys(all, Cell::centreId, UUID[]::new),
            keys(all, Cell::kind, String[]::new),
            keys(all, Cell::code, String[]::new),
            keys(all, Cell::residence, String[]::new),
            numbers(all, Sums::contacts),
            numbers(all, Sums::newMatters),
            numbers(all, Sums::reopened),
            numbers(all, Sums::anyContacts),
            numbers(all, Sums::anyNewMatters))
        .replaceWithVoid();
  }

  private static <T> Object keys(
      List<Map.Entry<Cell, Sums>> all, Function<Cell, T> of, IntFunction<T[]> array) {
    return all.stream().map(Map.Entry::getKey).map(of).toArray(array);
  }

  private static Object numbers(List<Map.Entry<Cell, Sums>> all, ToIntFunction<Sums> of) {
    return all.stream().map(Map.Entry::getValue).mapToInt(of).boxed().toArray(Integer[]::new);
  }
}
