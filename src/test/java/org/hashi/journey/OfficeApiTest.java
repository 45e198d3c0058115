package org.hashi.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TANAKA;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.hashi.channel.ChannelKind;
import org.hashi.codelist.Dimension;
import org.hashi.ground.Api;
import org.hashi.ground.Api.Answer;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.message.Messages;
import org.hashi.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The offices' side of the interface, as a page sees it. */
@QuarkusTest
@WithTestResource(Postgres.class)
class OfficeApiTest {
  private static final Caller ADMINISTRATOR = new Caller(Postgres.ADMINISTRATOR);

  @Inject Api api;
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject Messages messages;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/organizations?kind=centre", "/setup", "/statistics/monthly"})
  void whoIsNotSignedInGetsNothing(String path) {
    assertThat(api.get(null, path).status()).isEqualTo(401);
  }

  @Test
  void codeListsComeWholeToAnybody() {
    JsonNode lists = api.get(null, "/code-lists").body();

    assertThat(lists.path("version").asText()).isEqualTo("2026");
    assertThat(lists.path("dimensions").size()).isEqualTo(Dimension.values().length);
    JsonNode content = lists.path("dimensions").get(1);
    assertThat(content.path("dimension").asText()).isEqualTo("content");
    assertThat(content.path("multi").asBoolean()).isTrue();
    assertThat(content.path("codes").get(1).path("parent").asText()).isEqualTo("A");
  }

  @Test
  void organizationsAreListedByKind() {
    Answer centres = api.get(SATO, "/organizations?kind=centre");

    assertThat(centres.body().size()).isEqualTo(17);
    assertThat(centres.body().get(0).path("kind").asText()).isEqualTo("centre");
    assertThat(centres.body().get(0).has("networkId")).isFalse();
    assertThat(api.get(SATO, "/organizations?kind=planet").code()).isEqualTo("invalid");
    assertThat(api.get(SATO, "/organizations").code()).isEqualTo("invalid");
    assertThat(api.get(new Caller(UUID.randomUUID()), "/organizations?kind=centre").code())
        .isEqualTo("not-found");
  }

  @Test
  void outsideDemoModeTheDemoIsNotThere() {
    assertThat(api.get(null, "/demo")).returns(404, Answer::status);
  }

  /** Resources share the beginning of their paths; none may hide another's. */
  @ParameterizedTest
  @ValueSource(strings = {"", "/threads", "/notices", "/events?after=0"})
  void everythingOfAChannelIsReachable(String what) {
    UUID channel = cast.channel(SATO, ChannelKind.NOTICE);

    assertThat(api.get(SATO, "/channels/" + channel + what).status()).isEqualTo(200);
    assertThat(api.get(TANAKA, "/channels/" + channel + what).code()).isEqualTo("not-found");
  }

  @Test
  void aNoticeIsIssuedOnceAndConfirmedOnce() {
    UUID channel = cast.channel(KOBAYASHI, ChannelKind.NOTICE);
    String notice = notice(UUID.randomUUID(), "2026-11-20", "2026-12-01");

    Answer first = api.send(KOBAYASHI, "POST", "/channels/" + channel + "/notices", notice);
    Answer again = api.send(KOBAYASHI, "POST", "/channels/" + channel + "/notices", notice);

    assertThat(first.status()).isEqualTo(201);
    assertThat(first.body().has("mine")).isFalse();
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    String path = "/notices/" + first.body().path("noticeId").asText();
    Answer confirmed = api.send(SATO, "PUT", path + "/confirmation", "{}");
    assertThat(confirmed.body().path("confirmed").asInt()).isEqualTo(1);
    assertThat(confirmed.body().path("mine").path("confirmedBy").path("name").asText())
        .isEqualTo("佐藤 由紀");
    JsonNode detail = api.get(KOBAYASHI, path).body();
    assertThat(detail.path("recipients").size()).isEqualTo(17);
    assertThat(detail.path("body").asText()).isEqualTo("本文です。");
    assertThat(api.get(TANAKA, path).code()).isEqualTo("not-found");
  }

  @Test
  void badNoticesAreToldFieldByFieldAndStoreNothing() {
    String path = "/channels/" + cast.channel(KOBAYASHI, ChannelKind.NOTICE) + "/notices";
    int before = api.get(KOBAYASHI, path).body().path("notices").size();

    Answer late =
        api.send(KOBAYASHI, "POST", path, notice(UUID.randomUUID(), "2026-11-20", "2026-11-19"));
    Answer empty = api.send(KOBAYASHI, "POST", path, "{}");
    Answer broken = api.send(KOBAYASHI, "POST", path, "{\"title\":");

    assertThat(late.body().path("fields").findValuesAsText("field")).containsExactly("dueOn");
    assertThat(empty.body().path("fields").findValuesAsText("field"))
        .contains("clientId", "number", "title", "body", "section", "issuedOn");
    assertThat(broken.code()).isEqualTo("malformed");
    assertThat(api.get(KOBAYASHI, path).body().path("notices").size()).isEqualTo(before);
  }

  @Test
  void aThreadIsCountedAndShowsInTheMonthsTable() {
    String path = "/threads/" + peerThread() + "/consultation";
    assertThat(api.get(SATO, path).body()).hasToString("{\"recorded\":false}");
    assertThat(api.get(TANAKA, path).code()).isEqualTo("not-found");
    int before = total("PEER");

    Answer counted = api.send(SATO, "PUT", path, marks("PEER", "B06"));
    Answer followed =
        api.send(SATO, "POST", path + "/contacts", "{\"codes\":{\"method\":[\"01\"]}}");

    assertThat(counted.status()).isEqualTo(200);
    assertThat(followed.status()).isEqualTo(201);
    assertThat(api.get(SATO, path).body().path("recorded").asBoolean()).isTrue();
    assertThat(api.get(SATO, path).body().path("consultation")).isEqualTo(followed.body());
    assertThat(followed.body().path("contacts").findValuesAsText("countType"))
        .containsExactly("NEW", "CONT");
    assertThat(total("PEER")).isEqualTo(before + 2);
    assertThat(api.get(TANAKA, path).code()).isEqualTo("not-found");
  }

  @ParameterizedTest
  @CsvSource({"PEER,B,content", "PEER,ZZ,content", "TEAM,B06,kind", "NONE,B06,kind"})
  void badMarksAreToldByTheirField(String kind, String content, String field) {
    String path = "/threads/" + peerThread() + "/consultation";

    Answer refused = api.send(SATO, "PUT", path, marks(kind, content));

    assertThat(refused).returns(400, Answer::status).returns("invalid", Answer::code);
    assertThat(refused.body().path("fields").findValuesAsText("field")).containsExactly(field);
    assertThat(api.get(SATO, path).body().path("recorded").asBoolean(true)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"month=2026-13", "month=", "month=99999-01", "month=2026-11&kind=ALL"})
  void badMonthsAreRefused(String query) {
    assertThat(api.get(SATO, "/statistics/monthly?" + query).code()).isEqualTo("invalid");
  }

  @Test
  void statisticsAreForOffices() {
    String path = "/statistics/monthly?month=2026-11&kind=CONSULTATION";

    assertThat(api.get(SATO, path).body().path("centres").size()).isEqualTo(17);
    assertThat(api.get(IGARASHI, path).code()).isEqualTo("not-found");
  }

  @Test
  void setupIsForTheAdministratorAndOverInTheDemo() {
    assertThat(api.get(SATO, "/setup").code()).isEqualTo("not-found");
    assertThat(api.get(ADMINISTRATOR, "/setup").body().path("step").asText()).isEqualTo("done");
    Answer named =
        api.send(ADMINISTRATOR, "POST", "/setup/prefecture", "{\"name\":\"富山県\",\"code\":\"16\"}");
    assertThat(named).returns(409, Answer::status).returns("already-set-up", Answer::code);
    Answer loaded =
        api.send(ADMINISTRATOR, "POST", "/setup/network", "application/yaml", "format: x");
    assertThat(loaded.code()).isEqualTo("already-set-up");
    Answer wrong = api.send(ADMINISTRATOR, "POST", "/setup/prefecture", "{\"code\":\"48\"}");
    assertThat(wrong.body().path("fields").findValuesAsText("field"))
        .containsExactlyInAnyOrder("name", "code");
  }

  @Test
  void anInvitationIsCheckedFieldByField() {
    Answer unknown = api.send(ADMINISTRATOR, "POST", "/invitations", invitation());
    Answer empty = api.send(ADMINISTRATOR, "POST", "/invitations", "{}");

    assertThat(unknown.body().path("fields").findValuesAsText("field"))
        .containsExactly("organizationId");
    assertThat(empty.body().path("fields").findValuesAsText("field"))
        .containsExactlyInAnyOrder("name", "role", "organizationId", "profession");
    assertThat(api.send(SATO, "POST", "/invitations", invitation()).code()).isEqualTo("not-found");
  }

  private UUID peerThread() {
    UUID channel = cast.channel(SATO, ChannelKind.PEER);
    return asked
        .answer(() -> messages.start(SATO, channel, "どうしていますか", Ids.next(), "教えてください。"))
        .thread()
        .threadId();
  }

  private int total(String kind) {
    JsonNode thread =
        api.get(SATO, "/statistics/monthly?month=" + month() + "&kind=" + kind).body();
    return thread.path("total").path("contacts").asInt();
  }

  private static YearMonth month() {
    return YearMonth.now(ZoneId.of("Asia/Tokyo"));
  }

  private static String marks(String kind, String content) {
    return """
        {"kind":"%s","codes":{"content":["%s"],"scene":["S2"],"requester":["08"],"method":["06"]}}
        """
        .formatted(kind, content);
  }

  private static String notice(UUID clientId, String issuedOn, String dueOn) {
    return """
        {"clientId":"%s","number":"見本第1号","title":"件名","body":"本文です。",
         "section":"在宅医療担当","issuedOn":"%s","dueOn":"%s"}
        """
        .formatted(clientId, issuedOn, dueOn);
  }

  private static String invitation() {
    return """
        {"name":"見本 花子","role":"coordinator","organizationId":"%s","profession":"24"}
        """
        .formatted(UUID.randomUUID());
  }
}
