package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no page of ours sends: it is refused in one shape, and nothing is stored (AZ-07, IJ-11). */
class BadInputIT {
  /** Ids and codes are looked up; these are texts that people write. */
  private static final Set<String> TEXTS =
      Set.of(
          "title",
          "body",
          "number",
          "section",
          "name",
          "username",
          "patientName",
          "patientKana",
          "note",
          "credit",
          "question",
          "words");

  /** What nobody can keep, as JSON writes it. */
  private static final List<String> UNUSABLE =
      List.of("a\\u0000b", "a\\ud800b", "\\udc00", "長".repeat(10_001));

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final long FLAT = 16 * 1024 * 1024;

  private final Database database = RunningHashi.database();
  private List<String> before;

  static Stream<Command> commands() {
    return Command.all().filter(Command::takesJson);
  }

  @BeforeEach
  void look() {
    Asker.all().forEach(Asker::person);
    commands().map(Command::room).distinct().forEach(Objects::of);
    Objects.of("peer");
    before = database.footprint();
  }

  @AfterEach
  void nothingWasStored() {
    assertThat(database.footprint()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("commands")
  @DisplayName(
      "IJ-08: what is not the expected JSON, however deep or large its numbers, is malformed")
  void whatIsNotTheExpectedJsonIsMalformed(Command command) {
    String good = command.body();
    for (String bad :
        List.of(
            "{",
            "[]",
            "\"text\"",
            "12",
            "true",
            "<a/>",
            "{\"a\":}",
            good.substring(0, good.length() - 1),
            "[" + good + "]",
            good.replaceFirst("\\{", "{\"x\":1e400,"),
            "[".repeat(10_000),
            "{\"a\":".repeat(10_000))) {
      refused(command.send(bad));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  @DisplayName("IJ-08: a field that is named twice is malformed, whichever of the two would do")
  void aFieldThatIsNamedTwiceIsMalformed(Command command) {
    for (String field : fields(command)) {
      String good = command.body();
      String again = "{\"" + field + "\":" + command.json().path(field) + ",";
      command
          .send(good.replaceFirst("\\{", Matcher.quoteReplacement(again)))
          .expectProblem(400, "malformed");
      command
          .send(good.replaceFirst("\\{", Matcher.quoteReplacement("{\"" + field + "\":null,")))
          .expectProblem(400, "malformed");
    }
  }

  @Test
  @DisplayName("IJ-08: what is built to be slow or large is refused soon, and leaves the heap flat")
  void whatIsBuiltToBeSlowIsRefusedSoon() {
    List<Command> commands =
        commands()
            .filter(one -> one.path().endsWith("/messages") || one.path().endsWith("/consultation"))
            .toList();
    Node node = RunningHashi.firstNode();
    Map<String, Integer> refusals = new LinkedHashMap<>();
    refusals.put("[".repeat(10_000) + "]".repeat(10_000), 400);
    refusals.put("{\"body\":" + "[".repeat(1_000_000), 400);
    refusals.put("{\"body\":[" + "1,".repeat(1_000_000) + "1]}", 400);
    refusals.put("[" + "{},".repeat(600_000) + "{}]", 400);
    refusals.put("{\"body\":" + "9".repeat(1_900_000) + "}", 400);
    refusals.put("{\"upTo\":1e400,\"body\":-1e-400}", 400);
    refusals.put("{\"" + "k".repeat(1_900_000) + "\":1}", 400);
    refusals.put("{" + withTheSameHash(14, "1") + "}", 400);
    refusals.put("{\"body\":{" + withTheSameHash(14, "1") + "}}", 400);
    refusals.put("{\"body\":\"" + "\\u0041".repeat(330_000) + "\"}", 400);
    refusals.put("{\"body\":\"" + "長".repeat(3_400_000) + "\"}", 413);
    refusals.put("{" + withTheSameHash(18, "1") + "}", 413);
    long before = node.liveHeap();
    refusals.forEach(
        (body, status) -> {
          for (Command command : commands) {
            CompletableFuture<Answer> asked =
                CompletableFuture.supplyAsync(() -> command.send(body), Thread::startVirtualThread);
            assertThat(asked).as(start(body)).succeedsWithin(SOON);
            assertThat(asked.join().status()).as(start(body)).isEqualTo(status);
            asked.join().expectProblem(status, asked.join().json().path("code").asText());
          }
        });
    assertThat(node.liveHeap() - before).isLessThan(FLAT);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void bytesThatAreNoTextAreMalformed(Command command) {
    byte[] bytes = command.body().replaceFirst("\"", "\"?").getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.UTF_8).indexOf('?')] = (byte) 0xC3;
    refused(
        command
            .by()
            .person()
            .sendBytes(command.operation().method(), command.path(), bytes, Map.of()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void anEmptyBodyIsRefusedWhereOneIsNeeded(Command command) {
    if (command.operation().operation().startsWith("PUT /api/notices")) {
      return;
    }
    command.send("", Map.of("Content-Type", "application/json")).expectProblem(400, "invalid");
    command.send("null").expectProblem(400, "invalid");
    command.send("{}").expectProblem(400, "invalid");
  }

  @ParameterizedTest
  @MethodSource("commands")
  @DisplayName("AZ-07: a field that is not ours is refused")
  void aFieldThatIsNotOursIsRefused(Command command) {
    for (String field :
        List.of(
            "authorId",
            "accountId",
            "tenantId",
            "seq",
            "createdAt",
            "postedAt",
            "confirmed",
            "deleted",
            "administrator",
            "joinedSeq",
            "channelId",
            "messageId",
            "__proto__")) {
      ObjectNode body = command.json().put(field, 1);
      JsonNode problem = command.send(body.toString()).expectProblem(400, "invalid").json();
      assertThat(problem.path("fields").findValuesAsText("field")).containsExactly(field);
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aFieldOfAnotherTypeIsRefused(Command command) {
    for (String field : fields(command)) {
      for (String wrong : List.of("{}", "{\"a\":{}}", "[[]]", "[{}]")) {
        if (field.equals("codes") && wrong.equals("{}")) {
          continue; // nothing is known: a good answer
        }
        ObjectNode body = command.json();
        body.set(field, Json.read(wrong));
        refused(command.send(body.toString()));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  @DisplayName("IJ-07: text that cannot be kept is told by its field")
  void textThatCannotBeKeptIsToldByItsField(Command command) {
    for (String field : fields(command)) {
      if (!isText(command, field)) {
        continue;
      }
      for (String bad : mayBeBlank(command, field) ? UNUSABLE : unusableOrBlank()) {
        String body = withRaw(command.json(), field, "\"" + bad + "\"");
        JsonNode problem = command.send(body).expectProblem(400, "invalid").json();
        assertThat(problem.path("fields").findValuesAsText("field"))
            .as("%s %s", command, body.length() > 200 ? "too long" : body)
            .containsOnly(field);
        assertThat(problem.path("fields").findValuesAsText("message"))
            .allMatch(message -> message.matches(".*[ぁ-ん].*"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void idsCodesAndDatesThatDoNotExistAreRefused(Command command) {
    for (String field : fields(command)) {
      if (isText(command, field)) {
        continue;
      }
      for (String bad :
          List.of(
              "ZZ",
              "a\\u0000b",
              "a\\ud800b",
              "'; drop table message_message; --",
              "+999999999-12-31",
              "-0001-01-01")) {
        String body = withRaw(command.json(), field, quoted(command.json().path(field), bad));
        refused(command.send(body));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  @DisplayName("IJ-08: more than two megabytes are too large, also when nobody says so beforehand")
  void moreThanTwoMegabytesAreTooLarge(Command command) {
    ObjectNode body = command.json().put("padding", "x".repeat(2 * 1024 * 1024 + 1));
    command.send(body.toString()).expectProblem(413, "too-large");
    command.sendInPieces(body.toString()).expectProblem(413, "too-large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "99999999999999999999", "1e400"})
  void aReadPositionIsANumberThatCanBe(String upTo) {
    Objects peer = Objects.of("peer");
    Answer answer =
        PersonAtWork.of("sato")
            .send(
                "PUT",
                peer.path("/api/threads/{threadId}/read-position"),
                "{\"upTo\":" + upTo + "}",
                Map.of());
    assertThat(answer.tellsNothing().status()).as(answer.text()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/channels/{channelId}/events?after=-1",
        "/api/channels/{channelId}/events?after=0&limit=0",
        "/api/channels/{channelId}/events?after=0&limit=501",
        "/api/threads/{threadId}?limit=201",
        "/api/threads/{threadId}?before=0",
        "/api/statistics/monthly?month=2026-00&kind=PEER",
        "/api/statistics/contacts?from=2026-04&until=2027-03&keys=%27",
        "/api/statistics/contacts?from=2026-04&until=2027-03&measure=ALL",
        "/api/statistics/tables?from=2026-04&until=2027-03&place=residence:1%27",
        "/api/statistics/answer-times?fiscalYear=1",
        "/api/organizations?kind=%00"
      })
  void aQuestionOutsideItsBoundsIsInvalid(String path) {
    Answer answer = PersonAtWork.of("sato").get(Objects.of("peer").path(path));
    answer.expectProblem(400, "invalid");
    assertThat(answer.json().path("fields").size()).isPositive();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/channels/not-an-id",
        "/api/channels/%00",
        "/api/channels/%2e%2e%2fme",
        "/api/threads/1' or '1'='1",
        "/api/messages/00000000-0000-0000-0000-00000000000g",
        "/api/notices/١٢٣",
        "/api/channels/{channelId}/events?after=first",
        "/api/nothing",
        "/api/",
        "/api/channels/{channelId}/nothing"
      })
  void whatIsNotThereIsNotFound(String path) {
    String there = Objects.of("peer").path(path).replace(" ", "%20").replace("'", "%27");
    PersonAtWork.of("sato").get(there).expectProblem(404, "not-found");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"occurredOn\":\"2999-01-01\"",
        "\"occurredOn\":\"2026-02-30\"",
        "\"occurredOn\":5",
        "\"occurredOn\":-5",
        "\"occurredAt\":\"25:00\"",
        "\"occurredAt\":\"-01:00\"",
        "\"occurredAt\":-5",
        "\"occurredAt\":[25,0]",
        "\"codes\":{\"timeSpent\":[\"-10\"]}",
        "\"codes\":{\"timeSpent\":-10}",
        "\"codes\":{\"timeSpent\":[-10]}",
        "\"codes\":{\"timeSpent\":[null]}",
        "\"codes\":{\"minutes\":[\"10\"]}",
        "\"codes\":{\"method\":[\"01\",\"03\"]}"
      })
  @DisplayName("IJ-08: a contact that cannot have been is refused")
  void aContactThatCannotHaveBeenIsRefused(String wrong) {
    Objects ledger = Objects.of("ledger");
    PersonAtWork sato = PersonAtWork.of("sato");
    before = database.footprint();
    String contact = "{" + wrong + (wrong.contains("codes") ? "" : ",\"codes\":{}") + "}";
    String call = "{\"clientId\":\"%s\",\"kind\":\"CASE\",\"person\":\"\",\"summary\":\"\",";
    Map<String, String> headers = Map.of("Content-Type", "application/json");
    refused(
        sato.send(
            "POST", ledger.path("/api/consultations/{consultationId}/contacts"), contact, headers));
    refused(
        sato.send(
            "POST",
            "/api/consultations",
            call.formatted(UUID.randomUUID()) + contact.substring(1),
            headers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"from\":\"2026-01-01\",\"times\":[]}]",
        "[{\"from\":\"2026-01-01\",\"times\":[{\"weekday\":1,\"opens\":\"17:00\",\"closes\":\"09:00\"}]}]",
        "[{\"from\":\"2026-01-01\",\"times\":[{\"weekday\":9,\"opens\":\"09:00\",\"closes\":\"17:00\"}]}]",
        "[{\"from\":\"2026-01-01\",\"times\":[{\"weekday\":1,\"opens\":\"09:00\"}]}]",
        "[{\"from\":\"2026-01-01\",\"times\":[{\"weekday\":1,\"opens\":\"09:00\",\"closes\":\"24:30\"}]}]",
        "[{\"times\":[{\"weekday\":1,\"opens\":\"09:00\",\"closes\":\"17:00\"}]}]",
        "[{\"from\":\"2026-01-01\",\"times\":[null]}]",
        "[null]"
      })
  @DisplayName("IJ-08: hours that no centre can have are refused")
  void hoursThatNoCentreCanHaveAreRefused(String weeks) {
    String path = Objects.of("ledger").path("/api/centres/{centreId}/hours");
    PersonAtWork sato = PersonAtWork.of("sato");
    before = database.footprint();
    String body = "{\"version\":0,\"weeks\":" + weeks + ",\"closedDays\":[]}";
    Map<String, String> headers = Map.of("Content-Type", "application/json");
    refused(sato.send("PUT", path, body, headers));
    refused(sato.send("POST", path + "/preview", body, headers));
  }

  @Test
  void aPathOfAnotherMethodSaysSo() {
    PersonAtWork sato = PersonAtWork.of("sato");
    for (String method : List.of("DELETE", "PATCH", "PUT", "TRACE", "BREW")) {
      Answer answer = sato.send(method, "/api/channels", (String) null, Map.of());
      assertThat(answer.status()).as(answer.asked()).isIn(403, 404, 405, 501);
      assertThat(answer.text()).as(method).doesNotContain("q_session", "Cookie");
      answer.tellsNothing();
    }
    Answer disguised =
        sato.send("GET", "/api/channels", null, Map.of("X-HTTP-Method-Override", "DELETE"));
    disguised.expect(200);
  }

  @Test
  void theAnswerIsJsonOrNothing() {
    Answer answer =
        PersonAtWork.of("sato").send("GET", "/api/channels", null, Map.of("Accept", "text/html"));
    assertThat(answer.status()).isIn(200, 406);
    answer.tellsNothing();
  }

  /**
   * Fields of different names that all have one hash: two to the power of {@code pairs} of them.
   */
  private static String withTheSameHash(int pairs, String value) {
    return IntStream.range(0, 1 << pairs)
        .mapToObj(
            i ->
                IntStream.range(0, pairs)
                    .mapToObj(bit -> (i >> bit & 1) == 0 ? "Aa" : "BB")
                    .collect(Collectors.joining("", "\"", "\":" + value)))
        .collect(Collectors.joining(","));
  }

  private static String start(String body) {
    return body.substring(0, Math.min(60, body.length()));
  }

  /** Either not to be read, or read and not acceptable. */
  private static void refused(Answer answer) {
    answer.expect(400);
    String code = answer.json().path("code").asText();
    assertThat(code).isIn("malformed", "invalid");
    answer.expectProblem(400, code);
  }

  private static boolean isText(Command command, String field) {
    return TEXTS.contains(field)
        || (isOfLedger(command) && List.of("person", "summary").contains(field))
        || (isOfIssue(command) && List.of("description", "result").contains(field))
        || (isCard(command) && !field.equals("version"))
        || (isOfLists(command) && List.of("ja", "en").contains(field))
        || command.operation().path().equals("/api/envelope");
  }

  /**
   * A card and the ledger may leave any text out, an item of a seat what is more than its title.
   */
  private static boolean mayBeBlank(Command command, String field) {
    return isCard(command)
        || isOfLedger(command)
        || (isOfIssue(command) && List.of("description", "result", "note").contains(field))
        || (command.operation().path().startsWith("/api/reports") && field.equals("note"))
        || (command.operation().path().contains("/items") && field.equals("body"))
        || command.operation().path().startsWith("/api/code-lists/notes");
  }

  private static boolean isOfLists(Command command) {
    return command.operation().path().startsWith("/api/code-lists");
  }

  private static boolean isOfIssue(Command command) {
    return command.operation().path().startsWith("/api/area-issues");
  }

  private static boolean isOfLedger(Command command) {
    return command.operation().path().startsWith("/api/consultations");
  }

  private static boolean isCard(Command command) {
    return command.operation().path().endsWith("/card");
  }

  private static List<String> unusableOrBlank() {
    return Stream.concat(Stream.of("", " ", "　\\n"), UNUSABLE.stream()).toList();
  }

  private static List<String> fields(Command command) {
    List<String> names = new ArrayList<>();
    command.json().fieldNames().forEachRemaining(names::add);
    names.remove("upTo");
    return names;
  }

  private static String quoted(JsonNode was, String text) {
    return was.isArray() ? "[\"" + text + "\"]" : "\"" + text + "\"";
  }

  /** Puts a piece of JSON in as it stands, escapes and all. */
  private static String withRaw(ObjectNode body, String field, String raw) {
    String mark = UUID.randomUUID().toString();
    return body.put(field, mark).toString().replace("\"" + mark + "\"", raw);
  }
}
