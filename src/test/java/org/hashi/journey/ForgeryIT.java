package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands that another site lets the browser send with our cookie (SS-06). */
class ForgeryIT {
  private static final String LEFT_OUT = "";

  private final Database database = RunningHashi.database();

  /** Her account is made when she comes for the first time. */
  @BeforeAll
  static void letTheAdministratorIn() {
    Asker.ADMINISTRATOR.person();
  }

  static Stream<Command> commands() {
    return Command.all();
  }

  @ParameterizedTest
  @MethodSource("commands")
  @DisplayName("SS-06: a command from another site is refused and stores nothing")
  void aCommandFromAnotherSiteIsRefusedAndStoresNothing(Command command) {
    Objects.of(command.room());
    command.by().person();
    List<String> before = database.footprint();
    String port = Integer.toString(RunningHashi.firstNode().socketUri().getPort());
    for (Map<String, String> forged :
        List.of(
            Map.of("X-Requested-With", LEFT_OUT),
            Map.of("X-Requested-With", "XMLHttpRequest"),
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Origin", "http://localhost:" + port + ".evil.example"),
            Map.of("Origin", "http://localhost:1"),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"),
            Map.of("Sec-Fetch-Site", "none"))) {
      command.send(command.body(), forged).expectProblem(403, "forbidden-origin");
    }
    assertThat(database.footprint()).isEqualTo(before);
  }

  @ParameterizedTest
  @MethodSource("commands")
  @DisplayName("SS-06: a form is no command")
  void aFormIsNoCommand(Command command) {
    Objects.of(command.room());
    command.by().person();
    List<String> before = database.footprint();
    for (String type :
        List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data")) {
      command
          .send(command.body(), Map.of("Content-Type", type, "X-Requested-With", LEFT_OUT))
          .expectProblem(403, "forbidden-origin");
      if (command.takesJson()) {
        command
            .send(command.body(), Map.of("Content-Type", type))
            .expectProblem(415, "unsupported");
      }
    }
    assertThat(database.footprint()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "OPTIONS"})
  void noOtherOriginMayReadAnAnswer(String method) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Origin", "https://evil.example");
    headers.put("Access-Control-Request-Method", "POST");
    headers.put("Access-Control-Request-Headers", "x-requested-with");
    Answer answer = PersonAtWork.of("sato").send(method, "/api/channels", null, headers);
    assertThat(answer.headers().map().keySet())
        .noneMatch(name -> name.toLowerCase().startsWith("access-control-allow"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/me", "/api/nothing", "/nothing.txt", "/api/demo", "/ws"})
  @DisplayName("SS-05, IJ-02: every answer tells the browser to be careful and to keep nothing")
  void everyAnswerTellsTheBrowserToBeCareful(String path) {
    for (PersonAtWork person : List.of(PersonAtWork.anonymous(), PersonAtWork.of("sato"))) {
      Answer answer = person.get(path);
      assertThat(answer.header("Content-Security-Policy"))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
      if (path.startsWith("/api/")) {
        assertThat(answer.header("Cache-Control")).as(path).contains("no-store");
      }
    }
  }

  @Test
  void theWayInLeadsToNoOtherSite() {
    for (String to :
        List.of(
            "https://evil.example",
            "//evil.example",
            "/\\evil.example",
            "/%2f/evil",
            "javascript:1")) {
      Answer answer =
          PersonAtWork.of("sato")
              .get(
                  "/api/login?to="
                      + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8))
              .expect(303);
      assertThat(answer.header("Location")).isIn("/", RunningHashi.firstNode().origin() + "/");
    }
  }
}
