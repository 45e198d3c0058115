package org.hashi.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TAKAHASHI;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.AddContact;
import org.hashi.consultation.Axes;
import org.hashi.consultation.ChangeConsultation;
import org.hashi.consultation.ConsultationView;
import org.hashi.consultation.CorrectContact;
import org.hashi.consultation.EnterConsultation;
import org.hashi.consultation.Ledger;
import org.hashi.consultation.ReferenceLedger;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.platform.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever people enter, correct and withdraw, all tables are those one would count by hand. */
@QuarkusTest
@WithTestResource(Postgres.class)
class RollUpsTest {
  private static final int DEEDS = 120;

  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Ledger ledger;
  @Inject CodeLists lists;

  private final ReferenceLedger reference = new ReferenceLedger();
  private Random random;
  private int year;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void allTablesAreThoseCountedByHand(int seed) {
    random = new Random(seed);
    year = 2000 + 3 * seed; // nobody else counts anything in these years
    for (int i = 0; i < DEEDS; i++) {
      deed();
    }

    assertThat(reference.counts()).hasSizeGreaterThan(300);
    assertThat(kept()).isEqualTo(reference.counts());
    assertThat(ofSingleContacts()).isEqualTo(primaryAndWhole(reference.counts()));
  }

  @Test
  void whoCountAtOnceLoseNothingAndNobodyWaitsForEver() {
    year = 2001;
    random = new Random(7);
    List<CompletableFuture<ConsultationView>> running =
        IntStream.range(0, 40)
            .mapToObj(i -> entering(i % 2 == 0 ? SATO : TAKAHASHI))
            .map(entry -> asked.atOnce(() -> ledger.enter(entry.who(), entry.command())))
            .toList();
    List<ConsultationView> entered = running.stream().map(CompletableFuture::join).toList();

    IntStream.range(0, 40).forEach(i -> remember(commands.get(i), entered.get(i)));
    assertThat(kept()).isEqualTo(reference.counts());
  }

  private record Entry(Caller who, EnterConsultation command) {}

  private final List<Entry> commands = new ArrayList<>();
  private final Map<UUID, Caller> coordinators = new HashMap<>();

  private Entry entering(Caller who) {
    Map<String, List<String>> codes = new HashMap<>(codes(Axes.MATTER));
    codes.putAll(codes(Axes.CONTACT));
    EnterConsultation command =
        new EnterConsultation(
            Ids.next(), null, kind(), residence(), person(), "", codes, day(), time());
    Entry entry = new Entry(who, command);
    commands.add(entry);
    return entry;
  }

  private void deed() {
    int what = random.nextInt(10);
    if (what < 4 || reference.matters.isEmpty()) {
      Entry entry = entering(random.nextBoolean() ? SATO : TAKAHASHI);
      remember(entry, asked.answer(() -> ledger.enter(entry.who(), entry.command())));
    } else if (what < 7) {
      follow();
    } else if (what < 9) {
      change();
    } else {
      correct();
    }
  }

  private void remember(Entry entry, ConsultationView entered) {
    ReferenceLedger.Matter matter = new ReferenceLedger.Matter();
    matter.id = entered.consultationId();
    matter.centre = entered.centreId();
    coordinators.put(matter.centre, entry.who());
    matter.kind = entry.command().kind();
    matter.residence = entry.command().residence();
    matter.codes = part(entry.command().codes(), Axes.MATTER);
    matter.contacts.add(
        contact(
            entered.contacts().getFirst().contactId(),
            entry.command().occurredOn(),
            entry.command().occurredAt(),
            part(entry.command().codes(), Axes.CONTACT)));
    reference.matters.add(matter);
  }

  private void follow() {
    ReferenceLedger.Matter matter = any(reference.matters);
    AddContact command = new AddContact(codes(Axes.CONTACT), day(), time(), Ids.next());
    ConsultationView now =
        asked.answer(() -> ledger.addContact(coordinator(matter), matter.id, command));
    UUID added =
        now.contacts().stream()
            .map(ConsultationView.ContactView::contactId)
            .filter(id -> matter.contacts.stream().noneMatch(one -> one.id.equals(id)))
            .findFirst()
            .orElseThrow();
    matter.follow(contact(added, command.occurredOn(), command.occurredAt(), command.codes()));
  }

  private void change() {
    ReferenceLedger.Matter matter = any(reference.matters);
    ChangeConsultation command =
        new ChangeConsultation(
            matter.version, kind(), residence(), person(), "", codes(Axes.MATTER));
    ConsultationView now =
        asked.answer(() -> ledger.change(coordinator(matter), matter.id, command));
    matter.version = now.version();
    matter.kind = command.kind();
    matter.residence = command.residence();
    matter.codes = command.codes();
  }

  private void correct() {
    ReferenceLedger.Matter matter = any(reference.matters);
    ReferenceLedger.Contact contact = any(matter.contacts);
    CorrectContact command =
        new CorrectContact(
            contact.version, day(), time(), codes(Axes.CONTACT), random.nextInt(3) == 0);
    ConsultationView now =
        asked.answer(() -> ledger.correct(coordinator(matter), matter.id, contact.id, command));
    contact.version =
        now.contacts().stream()
            .filter(one -> one.contactId().equals(contact.id))
            .findFirst()
            .orElseThrow()
            .version();
    contact.day = command.occurredOn();
    contact.time = command.occurredAt();
    contact.codes = command.codes();
    contact.withdrawn = command.withdrawn();
  }

  private Caller coordinator(ReferenceLedger.Matter matter) {
    return coordinators.get(matter.centre);
  }

  private static ReferenceLedger.Contact contact(
      UUID id, LocalDate day, @Nullable LocalTime time, Map<String, List<String>> codes) {
    ReferenceLedger.Contact contact = new ReferenceLedger.Contact();
    contact.id = id;
    contact.day = day;
    contact.time = time;
    contact.codes = codes;
    return contact;
  }

  private static Map<String, List<String>> part(
      Map<String, List<String>> codes, Set<Dimension> of) {
    Map<String, List<String>> part = new HashMap<>(codes);
    part.keySet().removeIf(id -> !of.contains(Dimension.of(id)));
    return part;
  }

  /** Of some dimensions one code or several, of others none or the unknown. */
  private Map<String, List<String>> codes(Set<Dimension> of) {
    Map<String, List<String>> codes = new HashMap<>();
    for (Dimension dimension : of) {
      int many = random.nextInt(3);
      if (many > 0) {
        codes.put(dimension.id(), some(dimension, many));
      }
    }
    return codes;
  }

  private List<String> some(Dimension dimension, int many) {
    List<String> all =
        new ArrayList<>(
            lists.list(dimension).codes().stream()
                .filter(code -> !code.isHeading())
                .map(Code::code)
                .toList());
    Collections.shuffle(all, random);
    List<String> some = all.subList(0, lists.list(dimension).multi() ? many : 1);
    return some.contains("99") ? List.of("99") : List.copyOf(some);
  }

  private String kind() {
    return List.of("CASE", "CASE", "SYSTEM", "PEER").get(random.nextInt(4));
  }

  private String residence() {
    return List.of("152021", "151009", "98", "99").get(random.nextInt(4));
  }

  private String person() {
    return random.nextBoolean() ? "" : "番号" + random.nextInt(9);
  }

  /** Days on both sides of the end of a fiscal year. */
  private LocalDate day() {
    return LocalDate.of(year, 1, 1).plusDays(random.nextInt(200));
  }

  private @Nullable LocalTime time() {
    return random.nextBoolean() ? null : LocalTime.of(random.nextInt(24), random.nextInt(60));
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private Map<String, List<Integer>> kept() {
    return read(
        """
        select to_char(month, 'YYYY-MM') || '|' || dimension || '|' || centre_id || '|' || kind || '|'
            || code || '|' || residence as cell,
          contacts, new_matters, reopened, any_contacts, any_new_matters
        from statistics_count
        where month between $1 and $2 and (contacts, any_contacts) <> (0, 0)
        """);
  }

  /** The same out of the rows of single contacts, as far as they go: by primary code. */
  private Map<String, List<Integer>> ofSingleContacts() {
    Map<String, List<Integer>> counts = new TreeMap<>();
    counts.putAll(read(contactsBy("", "''")));
    for (Dimension dimension : RollUpStore.COLUMNS) {
      String column = RollUpStore.column(dimension);
      Map<String, List<Integer>> by = read(contactsBy(dimension.id(), column));
      by.keySet().removeIf(cell -> cell.split("\\|")[4].equals("99"));
      counts.putAll(by);
    }
    return counts;
  }

  private static String contactsBy(String dimension, String column) {
    return """
        select to_char(occurred_on, 'YYYY-MM') || '|%s|' || centre_id || '|' || kind || '|' || %s || '|'
            || residence as cell,
          count(*)::int, (count(*) filter (where count_type = 'NEW'))::int,
          (count(*) filter (where count_type = 'REOPEN'))::int, 0, 0
        from statistics_contact where occurred_on between $1 and $2 group by 1
        """
        .formatted(dimension, column);
  }

  private static Map<String, List<Integer>> primaryAndWhole(Map<String, List<Integer>> counts) {
    Map<String, List<Integer>> primary = new TreeMap<>();
    counts.forEach(
        (cell, sums) -> {
          if (sums.getFirst() > 0) {
            primary.put(cell, List.of(sums.get(0), sums.get(1), sums.get(2), 0, 0));
          }
        });
    return primary;
  }

  private Map<String, List<Integer>> read(String statement) {
    return asked.write(
        tx ->
            tx.rows(statement, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .map(
                    rows -> {
                      Map<String, List<Integer>> all = new TreeMap<>();
                      rows.forEach(
                          row ->
                              all.put(
                                  row.getString(0),
                                  List.of(
                                      row.getInteger(1),
                                      row.getInteger(2),
                                      row.getInteger(3),
                                      row.getInteger(4),
                                      row.getInteger(5))));
                      return all;
                    }));
  }
}
