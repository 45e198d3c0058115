package org.hashi.consultation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ledger as one would keep it on paper and count it with a pencil: slow, and in no need of being
 * believed. It shares no code with the one it is compared with.
 */
public final class ReferenceLedger {
  private static final Set<String> OVER = Set.of("DONE", "HANDED", "NORES", "DROP");

  /** A contact as it is known now. */
  public static final class Contact {
    public UUID id;
    public int version = 1;
    public LocalDate day;
    public @Nullable LocalTime time;
    public Map<String, List<String>> codes;
    public boolean reopens;
    public boolean withdrawn;
  }

  /** A matter as it is marked now. */
  public static final class Matter {
    public UUID id;
    public UUID centre;
    public int version = 1;
    public String kind;
    public String residence;
    public Map<String, List<String>> codes;
    public final List<Contact> contacts = new ArrayList<>();

    boolean isOver() {
      return codes.getOrDefault("outcome", List.of()).stream().anyMatch(OVER::contains);
    }

    public void follow(Contact contact) {
      if (isOver()) {
        contact.reopens = true;
        codes = new TreeMap<>(codes);
        codes.put("outcome", List.of("OPEN"));
        version++;
      }
      contacts.add(contact);
    }
  }

  public final List<Matter> matters = new ArrayList<>();

  private final Map<UUID, OfficeHours> hours = new HashMap<>();

  /** A centre is open in these hours. */
  public void open(UUID centre, SetHours command) {
    hours.put(centre, new OfficeHours(command.weeks(), command.closedDays()));
  }

  /** A contact that counts, with its first code of each dimension. */
  public record Single(
      UUID contactId,
      String month,
      UUID centre,
      String kind,
      String residence,
      String type,
      Map<String, String> codes) {}

  /** All contacts that count. */
  public List<Single> singles() {
    List<Single> singles = new ArrayList<>();
    each(
        (matter, contact, type) -> {
          Map<String, String> first = new TreeMap<>();
          codes(matter, contact).forEach((dimension, all) -> first.put(dimension, all.getFirst()));
          String month = contact.day.toString().substring(0, 7);
          singles.add(
              new Single(
                  contact.id, month, matter.centre, matter.kind, matter.residence, type, first));
        });
    return singles;
  }

  private interface Visit {
    void of(Matter matter, Contact contact, String type);
  }

  private void each(Visit visit) {
    for (Matter matter : matters) {
      List<Contact> counting =
          matter.contacts.stream()
              .filter(contact -> !contact.withdrawn)
              .sorted(
                  Comparator.comparing((Contact contact) -> contact.day)
                      .thenComparing(contact -> contact.id))
              .toList();
      for (int i = 0; i < counting.size(); i++) {
        Contact before = i == 0 ? null : counting.get(i - 1);
        visit.of(matter, counting.get(i), type(before, counting.get(i)));
      }
    }
  }

  private Map<String, List<String>> codes(Matter matter, Contact contact) {
    Map<String, List<String>> codes = new TreeMap<>(matter.codes);
    codes.putAll(contact.codes);
    codes.put(
        "officeHours",
        List.of(
            hours.getOrDefault(matter.centre, OfficeHours.USUAL).of(contact.day, contact.time)));
    return codes;
  }

  /**
   * Every number of every table: {@code month|dimension|centre|kind|code|residence} to contacts,
   * new matters, reopened ones, contacts with the code at all, and new ones of these.
   */
  public Map<String, List<Integer>> counts() {
    Map<String, List<Integer>> counts = new TreeMap<>();
    each((matter, contact, type) -> count(counts, matter, contact, type));
    return counts;
  }

  private static String type(@Nullable Contact before, Contact contact) {
    boolean first = before == null || !fiscalYear(before.day).equals(fiscalYear(contact.day));
    return first ? "NEW" : contact.reopens ? "REOPEN" : "CONT";
  }

  private static String fiscalYear(LocalDate day) {
    return Integer.toString(day.minusMonths(3).getYear());
  }

  private void count(
      Map<String, List<Integer>> counts, Matter matter, Contact contact, String type) {
    String month = contact.day.toString().substring(0, 7);
    String where = "|" + matter.centre + "|" + matter.kind + "|";
    add(counts, month + "|" + where + "|" + matter.residence, type, true);
    codes(matter, contact)
        .forEach(
            (dimension, all) -> {
              for (String code : all) {
                if (!code.equals("99")) {
                  add(
                      counts,
                      month + "|" + dimension + where + code + "|" + matter.residence,
                      type,
                      code.equals(all.getFirst()));
                }
              }
            });
  }

  private static void add(
      Map<String, List<Integer>> counts, String cell, String type, boolean primary) {
    int one = primary ? 1 : 0;
    int first = type.equals("NEW") ? 1 : 0;
    int again = type.equals("REOPEN") ? 1 : 0;
    List<Integer> more = List.of(one, one * first, one * again, 1, first);
    counts.merge(
        cell,
        more,
        (sum, plus) -> {
          List<Integer> both = new ArrayList<>();
          for (int i = 0; i < sum.size(); i++) {
            both.add(sum.get(i) + plus.get(i));
          }
          return both;
        });
  }
}
