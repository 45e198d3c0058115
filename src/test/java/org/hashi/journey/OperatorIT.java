package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What those see who look after a node: how it is, and nothing of what people write. */
class OperatorIT {
  private static final String PATIENT = "長谷川";
  private static final String ANY_ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}";

  /** Had once for all: whoever waits too long in it does so for many seconds. */
  private static Conversation conversation;

  private final PersonAtWork sato = PersonAtWork.of("sato");

  /** What people wrote, and the traces of those who were refused. */
  private record Conversation(List<String> words, List<String> traces) {}

  @BeforeAll
  static void peopleTalk() {
    conversation = talk();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health/live", "/q/health/ready", "/q/metrics"})
  void healthAndMetricsAreAtAPortThatPeopleDoNotReach(String path) {
    for (Node node : RunningHashi.nodes()) {
      Operator operator = new Operator(node);
      Answer answer = operator.ask(path).expect(200);
      if (!path.endsWith("metrics")) {
        assertThat(answer.json().path("status").asText()).isEqualTo("UP");
      }
      Answer inPublic = operator.askInPublic(path);
      assertThat(inPublic.status()).as(inPublic.text()).isEqualTo(404);
      assertThat(inPublic.text()).doesNotContain("UP", "jvm_");
    }
  }

  @Test
  void readinessNamesWhatItLooksAt() {
    JsonNode checks = new Operator(sato.node()).ask("/q/health/ready").json().path("checks");
    assertThat(checks.findValuesAsText("name")).containsExactlyInAnyOrder("database", "opened");
  }

  @Test
  void metricsCountAndNameNobody() {
    for (Node node : RunningHashi.nodes()) {
      String metrics = new Operator(node).ask("/q/metrics").expect(200).text();
      assertThat(metrics).contains("http_server_requests", "{threadId}", "jvm_memory");
      assertThat(metrics).doesNotContain(conversation.words());
      assertThat(metrics).doesNotContain(PATIENT, "佐藤", "sato", "tanaka");
      assertThat(metrics).doesNotContainPattern(ANY_ID);
    }
  }

  @Test
  @DisplayName(
      "RT-13: the logs of a whole conversation, at DEBUG for all that is ours, hold traces and none of its words")
  void theLogsOfAWholeConversationHoldTracesAndNoneOfItsWords() {
    for (Node node : RunningHashi.nodes()) {
      assertThat(node.log()).doesNotContain(conversation.words()).doesNotContain(PATIENT);
      assertThat(node.engines().logs())
          .doesNotContain(conversation.words())
          .doesNotContain(PATIENT);
    }
    assertThat(conversation.traces()).hasSize(4);
    String logs = RunningHashi.firstNode().log() + RunningHashi.secondNode().log();
    assertThat(logs).contains(conversation.traces());
  }

  @Test
  @DisplayName("RT-13: as it is shipped nothing logs what passes through a socket")
  void asItIsShippedNothingLogsWhatPassesThroughASocket() throws IOException {
    Properties shipped = new Properties();
    try (InputStream file = Node.class.getResourceAsStream("/application.properties")) {
      shipped.load(file);
    }
    String trafficLogging = "quarkus.websockets-next.server.traffic-logging.enabled";
    assertThat(shipped.getProperty(trafficLogging)).isEqualTo("false");
    assertThat(shipped.stringPropertyNames())
        .filteredOn(name -> name.contains("traffic-logging") || name.contains("access-log"))
        .containsExactly(trafficLogging);
    assertThat(shipped.stringPropertyNames())
        .filteredOn(name -> name.endsWith(".level"))
        .allMatch(
            name -> List.of("INFO", "WARN", "ERROR", "OFF").contains(shipped.getProperty(name)));
  }

  @Test
  void logsCanBeReadByMachines() {
    List<String> records =
        RunningHashi.secondNode().log().lines().filter(line -> line.startsWith("{")).toList();
    assertThat(records).isNotEmpty();
    for (String line : records) {
      JsonNode record = Json.read(line);
      assertThat(record.path("timestamp").asText()).as(line).isNotBlank();
      assertThat(record.path("level").asText()).as(line).matches("[A-Z]+");
      assertThat(record.path("message").asText()).as(line).isNotBlank();
    }
    assertThat(RunningHashi.secondNode().log()).doesNotContainPattern("(?m)^\\d{4}-\\d\\d-\\d\\d ");
  }

  @Test
  void whoStartsItIsToldToComeInWhenEverythingIsThere() {
    String log = RunningHashi.firstNode().log();
    assertThat(log.indexOf("Hashi is ready")).isGreaterThan(log.indexOf("demo loaded"));
    assertThat(log).contains("demo loaded");
  }

  /**
   * Every kind of sentence, well and badly sent, at both nodes; in one room one after the other.
   */
  private static Conversation talk() {
    List<String> words = Collections.synchronizedList(new ArrayList<>());
    List<Callable<List<String>>> talks =
        List.of(
            () -> everywhere(PersonAtWork.of("tanaka"), Rooms.team(), words),
            () -> everywhere(PersonAtWork.of("sato"), Rooms.peer(), words));
    return new Conversation(words, Crowd.together(talks).stream().flatMap(List::stream).toList());
  }

  private static List<String> everywhere(PersonAtWork person, String room, List<String> words) {
    return RunningHashi.nodes().stream().map(node -> talk(person.at(node), room, words)).toList();
  }

  /** Returns the trace of the one who waited too long. */
  private static String talk(PersonAtWork person, String room, List<String> words) {
    String threadId = Rooms.startedThread(person, room, word(words));
    try (OpenSocket page = person.socket()) {
      page.awaitSeq(room, Rooms.post(person, threadId, word(words)).json().path("seq").asLong());
      page.say("{\"frame\":\"" + word(words) + "\"}");
      page.say(word(words));
      page.awaitPong();
      page.say(word(words).repeat(1_000));
      page.awaitClose();
    }
    String path = "/api/threads/" + threadId + "/messages";
    ObjectNode message = Rooms.message(word(words));
    person.post(path, message).expect(201);
    person.post(path, message.deepCopy().put("body", word(words))).expect(409);
    person.post(path, Rooms.message(word(words)).put(word(words), 1)).expect(400);
    person.post(path, Rooms.message(word(words) + "\u0000")).expect(400);
    person.post(path + "/" + word(words), message).expect(404);
    person.get("/api/threads/" + threadId).expect(200);
    PersonAtWork.anonymous().at(person.node()).get("/api/threads/" + threadId).tellsNothing();
    person.get("/api/nothing?q=" + word(words)).expect(404);
    try (Database.Hold held = RunningHashi.database().holdChannel(room)) {
      Answer late = person.post(path, Rooms.message(word(words)));
      return late.expectProblem(503, "unavailable").json().path("traceId").asText();
    }
  }

  private static String word(List<String> words) {
    String word = "marke" + UUID.randomUUID().toString().replace("-", "");
    words.add(word);
    return word;
  }
}
