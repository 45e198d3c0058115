package org.hashi.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hashi.ground.TheCast.OKA;
import static org.hashi.ground.TheCast.SATO;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hashi.ground.Api;
import org.hashi.ground.Api.Answer;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Caller;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A city gets a second centre, an association another city: nothing is deleted, days are added. */
@QuarkusTest
@WithTestResource(Postgres.class)
class RegisterTest {
  private static final Caller ADMINISTRATOR = new Caller(Postgres.ADMINISTRATOR);

  @Inject Api api;
  @Inject Asked asked;
  @Inject TheCast cast;

  private String name;

  @BeforeEach
  void enter() {
    cast.enter();
    name = "見本拠点" + UUID.randomUUID();
  }

  /** Others count the centres there are. */
  @AfterEach
  void takeBack() {
    asked.write(
        tx ->
            tx.rows(
                    "delete from organization_relation where from_id in (select organization_id"
                        + " from organization_organization where position($1 in name) > 0)",
                    name)
                .chain(
                    () ->
                        tx.rows(
                            "delete from organization_organization where position($1 in name) > 0",
                            name)));
  }

  @Test
  void aNewCentreServesACityFromADayOn() {
    String centre = added("centre", name);
    String city = one("municipality");
    assertThat(relate("serves", centre, city, "\"2027-04-01\"", "null").status()).isEqualTo(201);
    JsonNode relation = relations(centre).path(0);
    assertThat(relation.path("kind").asText()).isEqualTo("serves");
    assertThat(relation.path("validFrom").asText()).isEqualTo("2027-04-01");
    assertThat(relation.path("validTo").isNull()).isTrue();

    assertThat(end(relation, "\"2028-03-31\"").status()).isEqualTo(204);
    assertThat(relate("serves", centre, city, "\"2028-04-01\"", "null").status())
        .as("again, after it was over")
        .isEqualTo(201);
    assertThat(end(relation, "null").code())
        .as("then it cannot go on")
        .isEqualTo("relation-overlaps");
    assertThat(relations(centre)).hasSize(2);
  }

  @Test
  void whatCannotBeIsRefused() {
    String centre = added("centre", name);
    String city = one("municipality");
    assertThat(field(relate("serves", city, centre, "null", "null"))).isEqualTo("kind");
    assertThat(field(relate("serves", centre, city, "\"2027-04-01\"", "\"2027-03-31\"")))
        .isEqualTo("validTo");
    assertThat(relate("serves", centre, UUID.randomUUID().toString(), "null", "null").code())
        .isEqualTo("not-found");
    assertThat(relate("serves", centre, city, "null", "null").status()).isEqualTo(201);
    assertThat(relate("serves", centre, city, "\"2030-04-01\"", "null").code())
        .isEqualTo("relation-overlaps");
    assertThat(add(ADMINISTRATOR, "centre", name).code()).isEqualTo("organization-name-taken");
    assertThat(field(add(ADMINISTRATOR, "prefecture", name))).isEqualTo("kind");
    assertThat(field(add(ADMINISTRATOR, "centre", " "))).isEqualTo("name");
  }

  @Test
  void anOrganizationIsRenamedAndKeepsEverythingElse() {
    String centre = added("centre", name);
    String other = added("centre", name + "の二");
    assertThat(rename(centre, "長岡" + name).status()).isEqualTo(204);
    assertThat(rename(other, "長岡" + name).code()).isEqualTo("organization-name-taken");
    assertThat(rename(centre, "長岡" + name).status()).as("to the same").isEqualTo(204);
    assertThat(api.get(SATO, "/organizations?kind=centre").body().toString()).contains("長岡" + name);
  }

  @Test
  void onlyTheAdministratorOfTheServerDoes() {
    for (Caller caller : List.of(SATO, OKA)) {
      assertThat(add(caller, "facility", name).code()).isEqualTo("not-found");
    }
  }

  private String added(String kind, String called) {
    return add(ADMINISTRATOR, kind, called).body().path("organizationId").asText();
  }

  private Answer add(Caller caller, String kind, String called) {
    return api.send(
        caller,
        "POST",
        "/organizations",
        "{\"kind\":\"%s\",\"name\":\"%s\"}".formatted(kind, called));
  }

  private Answer rename(String id, String to) {
    return api.send(
        ADMINISTRATOR, "PUT", "/organizations/" + id + "/name", "{\"name\":\"" + to + "\"}");
  }

  private Answer relate(String kind, String from, String to, String first, String last) {
    return api.send(
        ADMINISTRATOR,
        "POST",
        "/relations",
        "{\"kind\":\"%s\",\"fromId\":\"%s\",\"toId\":\"%s\",\"validFrom\":%s,\"validTo\":%s}"
            .formatted(kind, from, to, first, last));
  }

  private Answer end(JsonNode relation, String day) {
    return api.send(
        ADMINISTRATOR,
        "PUT",
        "/relations/" + relation.path("relationId").asText() + "/last-day",
        "{\"lastDay\":" + day + "}");
  }

  private JsonNode relations(String id) {
    return api.get(ADMINISTRATOR, "/organizations/" + id + "/relations").body();
  }

  private String one(String kind) {
    return api.get(SATO, "/organizations?kind=" + kind)
        .body()
        .path(0)
        .path("organizationId")
        .asText();
  }

  private static String field(Answer answer) {
    assertThat(answer.status()).isEqualTo(400);
    return answer.body().path("fields").path(0).path("field").asText();
  }
}
