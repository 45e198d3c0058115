package org.hashi.statistics;

import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TAKAHASHI;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
import org.hashi.identity.Caller;
import org.hashi.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Two centres in which anything is entered, followed, changed, corrected and withdrawn. */
final class RandomLedger {
  final ReferenceLedger reference = new ReferenceLedger();

  private final Asked asked;
  private final Ledger ledger;
  private final CodeLists lists;
  private final Random random;
  private final int year;

  /** In a calendar year in which nobody else counts anything. */
  RandomLedger(Asked asked, Ledger ledger, CodeLists lists, long seed, int year) {
    this.asked = asked;
    this.ledger = ledger;
    this.lists = lists;
    this.random = new Random(seed);
    this.year = year;
  }

  void deeds(int many) {
    for (int i = 0; i < many; i++) {
      deed();
    }
  }

  void enterAtOnce(int many) {
    List<CompletableFuture<ConsultationView>> running =
        IntStream.range(0, many)
            .mapToObj(i -> entering(i % 2 == 0 ? SATO : TAKAHASHI))
            .map(entry -> asked.atOnce(() -> ledger.enter(entry.who(), entry.command())))
            .toList();
    List<ConsultationView> entered = running.stream().map(CompletableFuture::join).toList();
    IntStream.range(0, many).forEach(i -> remember(commands.get(i), entered.get(i)));
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
}
