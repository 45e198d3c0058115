package org.hashi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashi.audit.AuditTrail;
import org.hashi.ground.Api;
import org.hashi.ground.Api.Answer;
import org.hashi.ground.Asked;
import org.hashi.ground.Chains;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationKind;
import org.hashi.policy.Neighbourhood.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may publish and who may accept, and what is written down of it. */
@QuarkusTest
@WithTestResource(Postgres.class)
class PublishersTest {
  private static final Caller SERVER = new Caller(Postgres.ADMINISTRATOR);

  @Inject Asked asked;
  @Inject Api api;
  @Inject TheCast cast;
  @Inject Neighbourhood neighbourhood;

  private UUID association;
  private UUID facility;
  private Person secretary;
  private LocalDate today;

  @BeforeEach
  void anAssociationWithASecretary() {
    cast.enter();
    association = neighbourhood.association();
    facility = neighbourhood.facility();
    secretary = neighbourhood.administrator(association);
    today = asked.write(tx -> Uni.createFrom().item(Japan.today(tx)));
  }

  @Test
  void whoAdministersAnAssociationPublishesItsVersions() {
    assertThat(publish(secretary.caller(), association, today).body().path("number").asInt())
        .isEqualTo(1);
    Answer second = publish(secretary.caller(), association, today.plusDays(30));

    assertThat(second.body().path("number").asInt()).isEqualTo(2);
    JsonNode listed = listed(TheCast.TANAKA, association);
    assertThat(listed.path("versions").findValuesAsText("phase"))
        .containsExactly("coming", "current");
    assertThat(listed.path("publishable").asBoolean()).isFalse();
    assertThat(listed(secretary.caller(), association).path("publishable").asBoolean()).isTrue();
    assertThat(recorded("policy.publish", id(second))).isEqualTo(1);
    assertThat(Chains.findings()).isEmpty();
  }

  @Test
  void nobodyElsePublishes() {
    Person ofAnother = neighbourhood.administrator(neighbourhood.association());
    Person worker = neighbourhood.member(association);
    for (Caller other :
        List.of(ofAnother.caller(), worker.caller(), TheCast.SATO, TheCast.KOBAYASHI)) {
      assertThat(publish(other, association, today).code()).isEqualTo("not-found");
    }
    UUID nothing = UUID.randomUUID();
    assertThat(publish(SERVER, nothing, today).code()).isEqualTo("not-found");
    Person ofFacility = neighbourhood.administrator(facility);
    assertThat(publish(ofFacility.caller(), facility, today).code()).isEqualTo("not-found");
    assertThat(publish(SERVER, facility, today).code()).isEqualTo("not-found");
    assertThat(versions()).isZero();
  }

  @Test
  void whoAdministersTheServerPublishesTheFirstVersionAndNoOther() {
    assertThat(publish(SERVER, association, today).status()).isEqualTo(201);
    assertThat(publish(SERVER, association, today).code()).isEqualTo("not-found");
    assertThat(publish(secretary.caller(), association, today).status()).isEqualTo(201);
    assertThat(versions()).isEqualTo(2);
  }

  @Test
  void whatIsPublishedAtOnceIsNumberedOneAfterTheOther() {
    List<CompletableFuture<Answer>> publishing =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> publish(secretary.caller(), association, today)))
            .toList();

    Stream<Integer> numbers =
        publishing.stream().map(one -> one.join().body().path("number").asInt());

    assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
  }

  @Test
  void aVersionBeginsTodayOrLater() {
    for (LocalDate never : List.of(today.minusDays(1), LocalDate.of(3000, 1, 1))) {
      Answer refused = publish(secretary.caller(), association, never);
      assertThat(refused.code()).isEqualTo("invalid");
      assertThat(refused.body().path("fields").path(0).path("field").asText())
          .isEqualTo("validFrom");
    }
    assertThat(versions()).isZero();
  }

  @Test
  void whatIsNoRuleIsRefused() {
    for (List<String> wrong :
        List.of(
            List.of("\"managers\"", "\"nobody\""),
            List.of("\"managers\"", "null"),
            List.of("\"graceDays\":0", "\"graceDays\":-1"),
            List.of("\"reviewMonths\":6", "\"reviewMonths\":0"),
            List.of("0258-00-0000", "電話"),
            List.of("\"事務局\"", "\" \""))) {
      String body = body(today).replace(wrong.getFirst(), wrong.getLast());
      assertThat(body).isNotEqualTo(body(today));
      Answer refused = send(secretary.caller(), association, body);
      assertThat(refused.status()).as(body).isEqualTo(400);
    }
    assertThat(versions()).isZero();
  }

  @Test
  void whoAdministersAFacilityAcceptsForItAndForNoOther() {
    String version = id(publish(secretary.caller(), association, today)).toString();
    Person oka = neighbourhood.administrator(facility);
    Person nurse = neighbourhood.member(facility);

    assertThat(bind(nurse.caller(), version, facility).code()).isEqualTo("not-found");
    assertThat(bind(secretary.caller(), version, facility).code()).isEqualTo("not-found");
    assertThat(bind(SERVER, version, facility).code()).isEqualTo("not-found");
    assertThat(bind(oka.caller(), version, neighbourhood.facility()).code()).isEqualTo("not-found");
    assertThat(bindings()).isZero();
    assertThat(bind(oka.caller(), version, facility).status()).isEqualTo(204);
    assertThat(bind(oka.caller(), version, facility).status()).isEqualTo(204);
    assertThat(bindings()).isEqualTo(1);
    UUID binding =
        asked.write(
            tx ->
                tx.rows(
                        "select binding_id from policy_binding where organization_id = $1",
                        facility)
                    .map(rows -> rows.iterator().next().getUUID(0)));
    assertThat(recorded("policy.acceptFor", binding)).isEqualTo(1);
    JsonNode own =
        api.get(oka.caller(), "/policies/" + version).body().path("administered").path(0);
    assertThat(own.path("organizationId").asText()).isEqualTo(facility.toString());
    assertThat(own.path("number").asInt()).isEqualTo(1);
  }

  @Test
  void theAssociationSeesWhichFacilitiesHaveAcceptedAndNobodyElseDoes() {
    String version = id(publish(secretary.caller(), association, today)).toString();
    Person oka = neighbourhood.administrator(facility);
    bind(oka.caller(), version, facility);
    publish(secretary.caller(), association, today);
    String path = "/organizations/" + association + "/policies/facilities";

    JsonNode list = api.get(secretary.caller(), path).body();

    assertThat(list.path("current").asInt()).isEqualTo(2);
    assertThat(facility(list, facility).path("number").asInt()).isEqualTo(1);
    assertThat(facility(list, neighbourhoodsOther()).isMissingNode()).isFalse();
    for (Caller other : List.of(oka.caller(), SERVER, TheCast.SATO, TheCast.MARUYAMA)) {
      assertThat(api.get(other, path).code()).isEqualTo("not-found");
    }
  }

  @Test
  void whatIsPastStaysReadableAndIsNotAcceptedAnyMore() {
    String first = id(publish(secretary.caller(), association, today)).toString();
    publish(secretary.caller(), association, today);

    JsonNode read = api.get(TheCast.TANAKA, "/policies/" + first).body();

    assertThat(read.path("phase").asText()).isEqualTo("past");
    assertThat(read.path("body").asText()).isEqualTo("第一条\nよく読むこと。");
    Answer accepted = api.send(TheCast.TANAKA, "PUT", "/policies/" + first + "/acceptance", "");
    assertThat(accepted.code()).isEqualTo("policy-past");
    Caller stranger = new Caller(UUID.randomUUID());
    assertThat(api.get(stranger, "/policies").code()).isEqualTo("not-found");
    assertThat(api.get(stranger, "/policies/" + first).code()).isEqualTo("not-found");
  }

  /** One that is not asked about: it is listed although it has accepted nothing. */
  private UUID neighbourhoodsOther() {
    return asked.write(
        tx ->
            tx.rows(
                    "select organization_id from organization_organization"
                        + " where kind = $1 and organization_id <> $2 order by 1 limit 1",
                    OrganizationKind.FACILITY.id(),
                    facility)
                .map(rows -> rows.iterator().next().getUUID(0)));
  }

  private static JsonNode facility(JsonNode list, UUID id) {
    return find(list.path("facilities"), id);
  }

  private JsonNode listed(Caller reader, UUID publisherId) {
    return find(api.get(reader, "/policies").body().path("publishers"), publisherId);
  }

  private static JsonNode find(JsonNode all, UUID organizationId) {
    for (JsonNode one : all) {
      if (one.path("organizationId").asText().equals(organizationId.toString())) {
        return one;
      }
    }
    return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
  }

  private Answer publish(Caller caller, UUID publisherId, LocalDate validFrom) {
    return send(caller, publisherId, body(validFrom));
  }

  private Answer send(Caller caller, UUID publisherId, String body) {
    return api.send(caller, "POST", "/organizations/" + publisherId + "/policies", body);
  }

  private static String body(LocalDate validFrom) {
    return """
    {"title":"運用ポリシー","body":"第一条\\nよく読むこと。","validFrom":"%s",
     "contact":{"name":"事務局","phone":"0258-00-0000"},
     "rules":{"adding":"managers","urgency":"phoned","attachments":"none",
       "acceptance":{"when":"renewed","graceDays":0},"retentionYears":5,"reviewMonths":6}}"""
        .formatted(validFrom);
  }

  private Answer bind(Caller caller, String versionId, UUID organizationId) {
    return api.send(caller, "PUT", "/policies/" + versionId + "/facilities/" + organizationId, "");
  }

  private static UUID id(Answer published) {
    assertThat(published.status()).isEqualTo(201);
    return UUID.fromString(published.body().path("versionId").asText());
  }

  private long versions() {
    return count("select count(*) from policy_version where publisher_id = $1", association);
  }

  private long bindings() {
    return count("select count(*) from policy_binding where publisher_id = $1", association);
  }

  private long recorded(String action, UUID subjectId) {
    return count(
        "select count(*) from audit_entry where chain_id = $1 and action = $2 and subject_id = $3",
        AuditTrail.ADMINISTRATION,
        action,
        subjectId);
  }

  private long count(String sql, Object... parameters) {
    return asked.write(
        tx -> tx.rows(sql, parameters).map(rows -> rows.iterator().next().getLong(0)));
  }
}
