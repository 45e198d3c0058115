package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rights matrix (AZ-01): everybody tries everything, and is let in as the table says. */
class MatrixIT {
  private static final Matrix MATRIX = Matrix.read();

  static Stream<Matrix.Operation> operations() {
    return MATRIX.operations().stream();
  }

  @Test
  @DisplayName(
      "AZ-01: every operation has a row in the table of rights, and every row an operation")
  void everyOperationHasARowAndEveryRowAnOperation() {
    List<String> rows = MATRIX.operations().stream().map(Matrix.Operation::operation).toList();
    assertThat(rows).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(rows)).isEqualTo(Matrix.described());
  }

  @ParameterizedTest
  @MethodSource("operations")
  @DisplayName("AZ-01: everybody is answered as the table of rights says")
  void everybodyIsAnsweredAsTheTableSays(Matrix.Operation operation) {
    SoftAssertions softly = new SoftAssertions();
    Set<JsonNode> refusals = new HashSet<>();
    int calls = 0;
    int allowed = 0;
    for (String room : operation.rooms().toList()) {
      for (Asker asker : Asker.values()) {
        boolean may = asker.may(operation.who(), room);
        if (may) {
          makeRoomFor(operation);
        }
        Answer answer = ask(person(asker, may && operation.stepUp()), operation, Objects.of(room));
        softly
            .assertThat(outcome(answer))
            .as("%s %s %s: %s", asker, room, operation.operation(), answer.text())
            .isEqualTo(expected(operation, asker, room));
        calls++;
        allowed += may ? 1 : 0;
        if (answer.status() == 404) {
          refusals.add(answer.withoutTrace());
        }
      }
    }
    calls += asksForNothing(operation, softly, refusals);
    putBack();
    softly.assertThat(allowed).as("somebody may").isPositive();
    softly.assertThat(refusals).as("refusals differ in nothing").hasSizeLessThanOrEqualTo(1);
    softly.assertAll();
    System.out.printf("matrix: %s: %d calls, %d allowed%n", operation.operation(), calls, allowed);
  }

  @Test
  void everyFrameReachesItsAudienceAndNobodyElse() {
    Map<Asker, OpenSocket> pages = new EnumMap<>(Asker.class);
    try (OpenSocket pharmacist = PersonAtWork.of("yamamoto").socket()) {
      Asker.all()
          .filter(Asker::hasASession)
          .forEach(asker -> pages.put(asker, asker.person().socket()));
      everythingHappens();
      List<OpenSocket> all = new ArrayList<>(pages.values());
      all.add(pharmacist);
      all.forEach(page -> page.say("?"));
      all.forEach(OpenSocket::awaitPong);
      Set<String> seen = new TreeSet<>();
      pages.forEach((asker, page) -> seen.addAll(hears(asker, page)));
      seen.addAll(types(pharmacist));
      assertThat(seen)
          .isEqualTo(
              MATRIX.frames().stream()
                  .map(MatrixIT::name)
                  .collect(Collectors.toCollection(TreeSet::new)));
      assertThat(types(pharmacist))
          .contains("channel.closed", "channel.opened")
          .doesNotContain("channel.memberLeft");
    } finally {
      pages.values().forEach(OpenSocket::close);
      putBack();
    }
  }

  @Test
  void signingInIsNeededForASocket() {
    for (Asker asker : Asker.values()) {
      assertThat(OpenSocket.handshake(asker.person(), Map.of()))
          .as(asker.name())
          .isEqualTo(asker.hasASession() ? 101 : 401);
    }
  }

  /** Nobody learns whether something is there: ids of nothing give the same answer. */
  private static int asksForNothing(
      Matrix.Operation operation, SoftAssertions softly, Set<JsonNode> refusals) {
    if (!operation.namesAnObject()) {
      return 0;
    }
    for (Asker asker : Asker.values()) {
      Answer answer = ask(asker.person(), operation, Objects.ofNothing());
      softly
          .assertThat(outcome(answer))
          .as("%s nothing %s", asker, operation.operation())
          .isEqualTo(refusal(asker));
      if (answer.status() == 404) {
        refusals.add(answer.withoutTrace());
      }
    }
    return Asker.values().length;
  }

  private static String expected(Matrix.Operation operation, Asker asker, String room) {
    if (asker == Asker.LEAVER && operation.path().startsWith("/api/login")) {
      return "303"; // without her cookie, and from there to sign in
    }
    if (!asker.may(operation.who(), room)) {
      return refusal(asker);
    }
    String allowed = operation.allowed().get(room);
    return allowed.equals("404") ? "404 not-found" : allowed;
  }

  /** Whose session is over is told so; who never had one is asked to sign in. */
  private static String refusal(Asker asker) {
    return switch (asker) {
      case ANONYMOUS -> "499";
      case LEAVER -> "401";
      default -> "404 not-found";
    };
  }

  private static String outcome(Answer answer) {
    return answer.status() == 404
        ? "404 " + answer.json().path("code").asText()
        : Integer.toString(answer.status());
  }

  private static Answer ask(PersonAtWork person, Matrix.Operation operation, Objects objects) {
    Map<String, String> headers =
        operation.type() == null ? Map.of() : Map.of("Content-Type", operation.type());
    return person.send(
        operation.method(), objects.path(operation.path()), objects.body(operation), headers);
  }

  private static PersonAtWork person(Asker asker, boolean present) {
    PersonAtWork person = asker.person();
    return present && asker.hasASession() ? person.steppedUp() : person;
  }

  /** Who is to be added must not be a member, and who is to be removed must be one. */
  private static void makeRoomFor(Matrix.Operation operation) {
    switch (operation.operation()) {
      case "POST /api/channels/{channelId}/members" -> removePharmacist();
      case "DELETE /api/channels/{channelId}/members/{accountId}" -> putBack();
      case "DELETE /api/sessions/{sessionId}" -> Objects.renew("device");
      case "DELETE /api/statistics/questions/{questionId}" -> Objects.renew("question");
      case "DELETE /api/area-issues/{issueId}/sources/{sourceId}" -> Objects.renew("issue");
      case "DELETE /api/past-ledgers/{fileId}" -> Objects.renew("ledger");
      case "POST /api/accounts/{accountId}/affiliations",
          "PUT /api/affiliations/{affiliationId}/confirmation",
          "PUT /api/affiliations/{affiliationId}/last-day",
          "DELETE /api/invitations/{invitationId}",
          "POST /api/invitation",
          "POST /api/invitation/account",
          "POST /api/invitation/affiliation" ->
          operation.rooms().forEach(Objects::renew);
      case "PUT /api/break-glass/{grantId}/review" -> Objects.renew("team");
      case "PUT /api/channels/{channelId}/members/{accountId}/last-day",
          "PUT /api/channels/{channelId}/members/{accountId}/role" ->
          putBack();
      default -> {}
    }
  }

  private static void removePharmacist() {
    Objects team = Objects.of("team");
    Answer removed =
        PersonAtWork.of("saito").delete(team.path("/api/channels/{channelId}/members/{accountId}"));
    assertThat(removed.status()).isIn(204, 404);
  }

  private static void putBack() {
    Objects team = Objects.of("team");
    ObjectNode adding =
        Json.object().put("affiliationId", team.id("affiliationId")).put("role", "member");
    Answer added =
        PersonAtWork.of("saito").post(team.path("/api/channels/{channelId}/members"), adding);
    assertThat(added.status()).isIn(201, 409);
  }

  private static void everythingHappens() {
    PersonAtWork sato = PersonAtWork.of("sato");
    PersonAtWork saito = PersonAtWork.of("saito");
    JsonNode peer = Rooms.start(sato, Rooms.peer(), "枠の確認");
    String thread = "/api/threads/" + peer.path("thread").path("threadId").asText();
    sato.put(thread + "/consultation", Rooms.marks()).expect(200);
    ObjectNode contact = Rooms.contact("06");
    sato.post(thread + "/consultation/contacts", contact).expect(201);
    JsonNode team = Rooms.start(saito, Rooms.team(), "枠の確認");
    String patientThread = "/api/threads/" + team.path("thread").path("threadId").asText();
    PersonAtWork.of("tanaka")
        .put(patientThread + "/read-position", Rooms.upTo(Long.MAX_VALUE))
        .expect(204);
    removePharmacist();
    putBack();
    String noticeId =
        PersonAtWork.of("kobayashi")
            .post("/api/channels/" + Rooms.notice() + "/notices", Rooms.notice("見本 第302号"))
            .expect(201)
            .json()
            .path("noticeId")
            .asText();
    sato.put("/api/notices/" + noticeId + "/confirmation", Json.object()).expect(200);
    Emergency.reviewed(Emergency.opened());
  }

  /** Returns the names of all frames of a page, after a look at where they came from. */
  private static Set<String> hears(Asker asker, OpenSocket page) {
    Set<String> streams =
        asker.rooms().stream()
            .map(room -> Objects.of(room).id("channelId"))
            .collect(Collectors.toSet());
    for (JsonNode frame : page.frames()) {
      if (frame.path("frame").asText().equals("event")) {
        assertThat(streams)
            .as("%s hears %s", asker, frame)
            .contains(frame.path("streamId").asText());
      }
    }
    for (String room : asker.rooms()) {
      List<JsonNode> heard = page.events(Objects.of(room).id("channelId"));
      assertThat(heard).as("%s hears %s", asker, room).hasSizeGreaterThanOrEqualTo(2);
    }
    assertThat(types(page)).doesNotContain("channel.opened", "channel.closed");
    return types(page);
  }

  private static Set<String> types(OpenSocket page) {
    return page.frames().stream()
        .map(
            frame ->
                frame.has("event")
                    ? frame.path("event").path("type").asText()
                    : frame.path("frame").asText())
        .collect(Collectors.toSet());
  }

  private static String name(Matrix.Frame frame) {
    return frame.frame() == null ? frame.event() : frame.frame();
  }
}
