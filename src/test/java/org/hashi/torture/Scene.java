package org.hashi.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.hashi.history.Outcome;
import org.hashi.journey.Database;
import org.hashi.journey.Json;
import org.hashi.journey.Node;
import org.hashi.journey.RunningHashi;

/** People at work: coordinators among themselves, and a care team with its manager. */
final class Scene {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  final Chronicle chronicle = new Chronicle();
  final Cluster cluster;
  final Random chance;
  final Deeds deeds;
  final Person manager = Person.of("saito");
  final Person helper = Person.of("kato");
  final Room peer;
  final Room team;
  final List<Page> pages = new CopyOnWriteArrayList<>();
  private final List<Writer> writers = new ArrayList<>();
  private final List<List<Room>> lanes = new ArrayList<>();
  private final String run;

  /**
   * @param run a name no other run has, before the name of every page
   */
  Scene(Cluster cluster, long seed, String run) {
    this.run = run;
    this.cluster = cluster;
    this.chance = new Random(seed);
    this.deeds = new Deeds(chronicle, cluster.line());
    this.peer = room("peer", people("sato", "takahashi", "honma", "watanabe"));
    this.team = room("team", List.of(manager, helper, Person.of("tanaka"), Person.of("igarashi")));
  }

  private static List<Person> people(String... usernames) {
    return Stream.of(usernames).map(Person::of).toList();
  }

  private Room room(String kind, List<Person> people) {
    Person first = people.getFirst();
    for (JsonNode one : get(first, "/api/channels").path("channels")) {
      if (one.path("kind").asText().equals(kind)) {
        UUID channel = UUID.fromString(one.path("channelId").asText());
        return new Room(channel, thread(first, channel), people);
      }
    }
    throw new IllegalStateException(first + " is in no channel of kind " + kind);
  }

  private UUID thread(Person by, UUID channel) {
    ObjectNode start =
        Json.object()
            .put("clientId", UUID.randomUUID().toString())
            .put("title", "忙しい一日")
            .put("body", "はじめます。");
    Line.Reply reply = answered(by, "POST", "/api/channels/" + channel + "/threads", start);
    return UUID.fromString(reply.json().path("thread").path("threadId").asText());
  }

  /** Asks until an answer comes. */
  JsonNode get(Person by, String path) {
    return answered(by, "GET", path, null).json();
  }

  private Line.Reply answered(Person by, String method, String path, JsonNode body) {
    AtomicReference<Line.Reply> last = new AtomicReference<>();
    try {
      return Awaitility.await()
          .atMost(PATIENCE)
          .until(
              () -> {
                last.set(cluster.line().send(by, method, path, body));
                return last.get();
              },
              Line.Reply::ok);
    } catch (ConditionTimeoutException never) {
      throw new IllegalStateException(path + " for " + by + " answers " + last.get(), never);
    }
  }

  Database database() {
    return RunningHashi.database();
  }

  List<Room> rooms() {
    return List.of(peer, team);
  }

  Stream<Room> allRooms() {
    return Stream.concat(rooms().stream(), lanes.stream().flatMap(List::stream));
  }

  /** Lists of rooms with one manager and one guest each; every list has a guest of its own. */
  void openRooms(int lists, int each) {
    List<Person> people = rooms().stream().flatMap(room -> room.people().stream()).toList();
    Workshop workshop = new Workshop(database());
    for (int i = 0; i < lists; i++) {
      List<Person> two = List.of(people.get(people.size() - 1 - i), people.get(i));
      List<Room> lane = new ArrayList<>();
      for (int j = 0; j < each; j++) {
        UUID channel = workshop.open(two.getFirst());
        lane.add(new Room(channel, thread(two.getFirst(), channel), two));
        letIn(lane.getLast());
      }
      lanes.add(lane);
    }
  }

  /** Rooms in which something may go on side by side: each list has people of its own. */
  List<List<Room>> lanes() {
    return lanes;
  }

  Page page(String name, Person person, Line line) {
    return open(new Page(run + "." + name, person, line, chronicle, chance.nextLong()));
  }

  /** A page that reads nothing by itself, for many at once. */
  Page listener(String name, Person person, Line line) {
    Page page = new Page(run + "." + name, person, line, chronicle, chance.nextLong());
    return open(page.listenOnly());
  }

  private Page open(Page page) {
    pages.add(page.open());
    return page;
  }

  /** Everybody opens some pages. */
  void open(int pagesEach) {
    for (Room room : rooms()) {
      for (Person person : room.people()) {
        for (int i = 1; i <= pagesEach; i++) {
          page(person + "-" + i, person, cluster.line());
        }
      }
    }
    await("everybody is there", () -> pages.stream().allMatch(Page::isThere));
  }

  void write(int pace) {
    for (Room room : rooms()) {
      for (Person person : room.people()) {
        writers.add(new Writer(person, room, deeds, chance.nextLong(), pace).begin());
      }
    }
  }

  void stopWriting() throws InterruptedException {
    for (Writer writer : writers) {
      writer.stop();
    }
  }

  Node anyNode() {
    return cluster.nodes().get(chance.nextInt(cluster.nodes().size()));
  }

  /** Lets people work for a while. */
  void meanwhile(int millis) {
    LockSupport.parkNanos(millis * 1_000_000L);
  }

  void await(String what, BooleanSupplier condition) {
    Awaitility.await(what)
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .until(condition::getAsBoolean);
  }

  /** Lets somebody in again, whatever became of the last attempt. */
  void letIn(Room room) {
    await(
        room.guest() + " is let in",
        () -> deeds.join(room.manager(), room, room.guest()) != Outcome.UNKNOWN);
  }

  /** Sends somebody away; it is sure that she is unless this is unknown. */
  Outcome sendAway(Room room) {
    return deeds.leave(room.manager(), room, room.guest());
  }

  /** Shuts every page. */
  void shut() {
    pages.parallelStream().forEach(Page::leave);
  }
}
