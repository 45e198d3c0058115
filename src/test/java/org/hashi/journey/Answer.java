package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;

/** What the server said. */
record Answer(String asked, int status, HttpHeaders headers, String text) {
  static Answer of(String asked, HttpResponse<String> response) {
    return new Answer(asked, response.statusCode(), response.headers(), response.body());
  }

  JsonNode json() {
    return Json.read(text);
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  Answer expect(int expected) {
    assertThat(status).as("%s%n%s", asked, text).isEqualTo(expected);
    return this;
  }

  /** A refusal in the one shape all refusals have, under this code. */
  Answer expectProblem(int expected, String code) {
    expect(expected);
    assertThat(header("Content-Type")).as(asked).startsWith("application/problem+json");
    assertThat(header("Cache-Control")).as(asked).contains("no-store");
    JsonNode problem = json();
    assertThat(problem.path("type").asText()).as(text).isEqualTo("urn:hashi:problem:" + code);
    assertThat(problem.path("code").asText()).isEqualTo(code);
    assertThat(problem.path("status").asInt()).isEqualTo(expected);
    assertThat(problem.path("title").asText()).as("Japanese title").matches(".*[ぁ-ん].*");
    assertThat(problem.path("traceId").asText()).as(text).isNotBlank();
    return tellsNothing();
  }

  /** Neither classes nor statements nor versions: nothing about how it is made. */
  Answer tellsNothing() {
    assertThat(text)
        .as(asked)
        .doesNotContainIgnoringCase("exception")
        .doesNotContain(
            "org.hashi",
            "io.quarkus",
            "io.vertx",
            "jakarta.",
            "java.",
            "com.fasterxml",
            "hibernate",
            "postgres",
            "select ",
            "insert ",
            "RESTEASY",
            "Quarkus",
            "\tat ");
    return this;
  }

  /** A refusal without what differs from one refusal to the next. */
  JsonNode withoutTrace() {
    ObjectNode problem = json().deepCopy();
    problem.remove("traceId");
    return problem;
  }
}
