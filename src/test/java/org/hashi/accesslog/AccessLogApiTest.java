package org.hashi.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.IGARASHI;
import static org.hashi.ground.TheCast.KOBAYASHI;
import static org.hashi.ground.TheCast.NAGAI;
import static org.hashi.ground.TheCast.SAITO;
import static org.hashi.ground.TheCast.SATO;
import static org.hashi.ground.TheCast.TANAKA;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.accesslog.PastTouches.Ward;
import org.hashi.channel.ChannelKind;
import org.hashi.channel.MemberRole;
import org.hashi.ground.Api;
import org.hashi.ground.Api.Answer;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.AccountAffiliation;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.platform.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The log as pages ask for it: who gets it, and that nobody else learns that it is there. */
@QuarkusTest
@WithTestResource(Postgres.class)
class AccessLogApiTest {
  private static final Caller ADMINISTRATOR = new Caller(Postgres.ADMINISTRATOR);
  private static final String PERIOD = "?from=2009-01-01&to=2009-12-31";
  private static final List<String> OF_AUDITORS =
      List.of(
          "/access-log" + PERIOD,
          "/access-log/counts" + PERIOD,
          "/access-log/findings" + PERIOD,
          "/access-log/export" + PERIOD,
          "/access-log/reviews");

  @Inject Api api;
  @Inject Asked asked;
  @Inject TheCast cast;
  @Inject PastTouches past;
  @Inject Accounts accounts;
  @Inject Affiliations affiliations;

  @BeforeEach
  void enter() {
    cast.enter();
  }

  @Test
  void theAuditorIsAnsweredAndNobodyElseFindsAnything() {
    Caller ended = auditorOf(NAGAI);
    OF_AUDITORS.forEach(path -> assertThat(api.get(ended, path).status()).isEqualTo(200));
    asked.write(tx -> affiliations.endAll(tx, ended.accountId()));

    for (String path : OF_AUDITORS) {
      assertThat(api.get(NAGAI, path).status()).as(path).isEqualTo(200);
      Answer unknown = api.get(NAGAI, "/access-log-of-nothing");
      for (Caller other :
          List.of(ADMINISTRATOR, SATO, KOBAYASHI, TANAKA, SAITO, ended, auditorOf(TANAKA))) {
        assertThat(same(api.get(other, path))).as("%s %s", other, path).isEqualTo(same(unknown));
      }
    }
  }

  @Test
  void nobodyElseSignsAnythingOff() {
    String review = "{\"from\":\"2008-02-01\",\"to\":\"2008-02-29\",\"note\":\"異常なし\"}";
    for (Caller other : List.of(ADMINISTRATOR, SATO, SAITO, auditorOf(TANAKA))) {
      assertThat(api.send(other, "POST", "/access-log/reviews", review).status()).isEqualTo(404);
    }
    assertThat(api.send(NAGAI, "POST", "/access-log/reviews", review).status()).isEqualTo(201);
    Answer again = api.send(NAGAI, "POST", "/access-log/reviews", review);
    assertThat(again).returns(409, Answer::status).returns("already-signed-off", Answer::code);
  }

  @Test
  void aPatientsListIsForTheAuditorAndTheManagerOfHisTeam() {
    Ward hana = past.ward("見本 ハナ");
    Ward taro = past.ward("見本 タロウ");
    past.join(hana, SAITO, MemberRole.MANAGER);
    past.join(hana, TANAKA, MemberRole.MEMBER);
    past.join(taro, IGARASHI, MemberRole.MANAGER);
    String list = "/channels/" + hana.channelId() + "/access-list" + PERIOD;
    String pdf = "/channels/" + hana.channelId() + "/access-list.pdf" + PERIOD;
    Answer unknown = api.get(SAITO, "/channels/" + UUID.randomUUID() + "/access-list" + PERIOD);

    for (String path : List.of(list, pdf)) {
      assertThat(api.get(SAITO, path).status()).isEqualTo(200);
      assertThat(api.get(NAGAI, path).status()).isEqualTo(200);
      Stream.of(ADMINISTRATOR, SATO, TANAKA, IGARASHI, auditorOf(TANAKA))
          .forEach(
              other ->
                  assertThat(same(api.get(other, path)))
                      .as("%s %s", other, path)
                      .isEqualTo(same(unknown)));
    }
    assertThat(api.get(IGARASHI, list.replace("" + hana.channelId(), "" + taro.channelId())))
        .returns(200, Answer::status);
  }

  @Test
  void aManagerOfAChannelWithoutPatientHasNoList() {
    UUID peer = cast.channel(SATO, ChannelKind.PEER);
    assertThat(api.get(NAGAI, "/channels/" + peer + "/access-list" + PERIOD).status())
        .isEqualTo(404);
  }

  @Test
  void theFilesNameTellsThePeriodAndNobodysName() {
    assertThat(
            Attachment.named(
                "access-list", "アクセス記録", Period.parse("2026-10-01", "2026-10-31"), "pdf"))
        .isEqualTo(
            "attachment; filename=\"access-list-2026-10-01-2026-10-31.pdf\"; filename*=UTF-8''"
                + "%E3%82%A2%E3%82%AF%E3%82%BB%E3%82%B9%E8%A8%98%E9%8C%B2-2026-10-01-2026-10-31.pdf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?from=2026-11-01",
        "?from=2026-11-02&to=2026-11-01",
        "?from=2024-01-01&to=2026-01-01",
        "?from=yesterday&to=2026-11-01",
        "?from=0001-01-01&to=0001-01-02",
        "?from=2026-11-01&to=2026-11-02&group=all",
        "?from=2026-11-01&to=2026-11-02&cursor=xyz",
        "?from=2026-11-01&to=2026-11-02&cursor=OTk5OTk5OTk5OTk5OTk5OTk5OV8wXzE"
      })
  void oddQuestionsAreToldWhatIsWrong(String query) {
    Answer refused = api.get(NAGAI, "/access-log" + query);
    assertThat(refused).returns(400, Answer::status).returns("invalid", Answer::code);
  }

  @Test
  void aReviewSaysWhatWasFound() {
    Answer empty = api.send(NAGAI, "POST", "/access-log/reviews", "{\"note\":\" \"}");
    assertThat(empty.body().path("fields").findValuesAsText("field"))
        .containsExactlyInAnyOrder("from", "to", "note");
  }

  private static String same(Answer answer) {
    ObjectNode body = answer.body().deepCopy();
    return answer.status() + " " + body.without(List.of("traceId", "instance"));
  }

  /** An auditor of the organization this person belongs to. */
  private Caller auditorOf(Caller person) {
    Caller auditor = new Caller(Ids.next());
    asked.write(
        tx ->
            accounts
                .create(tx, auditor.accountId(), "監査 花子", false)
                .chain(() -> affiliations.of(tx, person.accountId()))
                .chain(
                    mine ->
                        affiliations.begin(
                            tx,
                            new AccountAffiliation(
                                auditor.accountId(),
                                mine.getFirst().organizationId(),
                                "監査 花子",
                                AffiliationRole.AUDITOR,
                                "26"))));
    return auditor;
  }
}
