package org.hashi.torture;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.hashi.history.History;
import org.hashi.history.Limits;
import org.hashi.history.Seen;
import org.hashi.history.Truth;
import org.hashi.history.Verdict;

/** One fault under load, from the first page to the verdict. */
record Run(Cluster cluster, Fault fault, long seed) {
  private static final Duration QUIET = Duration.ofSeconds(30);

  Report go() throws Exception {
    long began = System.nanoTime();
    Scene scene = new Scene(cluster, seed, fault.id() + "-" + seed);
    scene.letIn(scene.team);
    fault.prepare(scene);
    TruthReader reader = new TruthReader(scene.database(), channels(scene), accounts(scene));
    scene.chronicle.begin();
    boolean quiet;
    try {
      work(scene);
      quiet = becomesQuiet(scene, reader);
      scene.pages.forEach(Page::stand);
      count(scene);
    } finally {
      scene.shut();
    }
    History history = new History(withNodes(scene.chronicle.all()), reader.read());
    Verdict verdict = Verdict.on(history, Limits.USUAL);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    Report report = new Report(this, verdict, quiet, Back.of(history.seen()), took, kept());
    if (report.guilty()) {
      history.write(kept());
    }
    return report;
  }

  private void work(Scene scene) throws Exception {
    scene.open(fault.pagesEach());
    scene.write(fault.pace());
    try {
      fault.strike(scene);
    } finally {
      scene.stopWriting();
    }
  }

  private Path kept() {
    return Path.of("target", "torture", fault.id() + "-seed-" + seed + ".jsonl");
  }

  private static List<UUID> channels(Scene scene) {
    return scene.allRooms().map(Room::channel).toList();
  }

  private static List<UUID> accounts(Scene scene) {
    return people(scene).map(Person::accountId).toList();
  }

  private static Stream<Person> people(Scene scene) {
    return scene.rooms().stream().flatMap(room -> room.people().stream());
  }

  /** Whether every page shows everything soon after; what is missing the checker finds. */
  private static boolean becomesQuiet(Scene scene, TruthReader reader) {
    Map<UUID, Long> lasts = reader.lasts();
    List<Truth.Membership> now =
        reader.memberships().stream().filter(one -> one.left() == 0).toList();
    Callable<Boolean> quiet =
        () -> scene.pages.stream().allMatch(page -> showsAll(page, lasts, now));
    try {
      Awaitility.await().atMost(QUIET).pollInterval(Duration.ofMillis(50)).until(quiet);
      return true;
    } catch (ConditionTimeoutException never) {
      return false;
    }
  }

  private static boolean showsAll(
      Page page, Map<UUID, Long> lasts, List<Truth.Membership> memberships) {
    Map<UUID, Long> cursors = page.cursors();
    return page.isThere()
        && lasts.entrySet().stream()
            .filter(last -> !isAccount(last.getKey(), page))
            .filter(
                last -> memberships.stream().anyMatch(one -> one.channel().equals(last.getKey())))
            .allMatch(
                last ->
                    isMember(memberships, last.getKey(), page)
                        ? last.getValue().equals(cursors.get(last.getKey()))
                        : !cursors.containsKey(last.getKey()));
  }

  private static boolean isAccount(UUID stream, Page page) {
    return stream.equals(page.person().accountId());
  }

  private static boolean isMember(List<Truth.Membership> all, UUID channel, Page page) {
    return all.stream()
        .anyMatch(
            one ->
                one.channel().equals(channel) && one.account().equals(page.person().accountId()));
  }

  private static void count(Scene scene) {
    people(scene)
        .forEach(
            person -> {
              for (JsonNode one : scene.get(person, "/api/channels").path("channels")) {
                UUID channel = UUID.fromString(one.path("channelId").asText());
                long unread = one.path("unread").asLong();
                if (channels(scene).contains(channel)) {
                  scene.chronicle.note(
                      at -> new Seen.Counted(at, person.accountId(), channel, unread));
                }
              }
            });
  }

  /** The proxy knows afterwards where it led each socket. */
  private List<Seen> withNodes(List<Seen> seen) throws IOException {
    Map<String, String> led = cluster.proxy().led();
    List<Seen> known = new ArrayList<>(seen.size());
    for (Seen one : seen) {
      known.add(
          one instanceof Seen.Connected open && open.node().isEmpty()
              ? new Seen.Connected(
                  open.at(),
                  open.connection(),
                  open.account(),
                  open.session(),
                  led.getOrDefault(open.connection(), ""),
                  open.hello())
              : one);
    }
    return known;
  }
}
