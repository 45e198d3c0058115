package org.hashi.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.ground.Api;
import org.hashi.ground.Api.Answer;
import org.hashi.ground.Asked;
import org.hashi.ground.Postgres;
import org.hashi.ground.TheCast;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;

/** People who come, for the tests around them: accounts, links, and what is asked about them. */
@ApplicationScoped
public class Newcomers {
  static final Caller ADMINISTRATOR = new Caller(Postgres.ADMINISTRATOR);

  private final Api api;
  private final Asked asked;
  private final Accounts accounts;
  private final ObjectMapper json = new ObjectMapper();

  Newcomers(Api api, Asked asked, Accounts accounts) {
    this.api = api;
    this.asked = asked;
    this.accounts = accounts;
  }

  /** Somebody with an account and nothing else. */
  public Caller person(String name) {
    return person(name, false);
  }

  public Caller person(String name, boolean administrator) {
    Caller person = new Caller(UUID.randomUUID());
    asked.write(tx -> accounts.create(tx, person.accountId(), name, administrator));
    return person;
  }

  /** Where the facility's manager works. */
  public UUID facility() {
    return place(TheCast.OKA);
  }

  public UUID place(Caller of) {
    String id =
        api.get(of, "/me").body().path("affiliations").path(0).path("organizationId").asText();
    return UUID.fromString(id);
  }

  Answer invite(Caller by, UUID organizationId, String role) {
    ObjectNode body =
        json.createObjectNode()
            .put("name", "見本 新子")
            .put("organizationId", organizationId.toString())
            .put("role", role)
            .put("profession", "06");
    return api.send(by, "POST", "/invitations", body.toString());
  }

  /** The secret of a link to the facility. */
  String link() {
    return invite(TheCast.OKA, facility(), "member").body().path("token").asText();
  }

  Answer show(String token) {
    return api.send(null, "POST", "/invitation", body(token));
  }

  Answer accept(Caller who, String token) {
    return api.send(who, "POST", "/invitation/affiliation", body(token));
  }

  /** Lets a person come by a link; the id of the affiliation, which waits. */
  public String join(Caller who) {
    String token = link();
    accept(who, token);
    return waiting(who);
  }

  String waiting(Caller who) {
    return me(who).path("waiting").path(0).path("affiliationId").asText();
  }

  JsonNode me(Caller who) {
    return api.get(who, "/me").body();
  }

  public Answer confirm(Caller by, String affiliationId) {
    return api.send(
        by, "PUT", "/affiliations/" + affiliationId + "/confirmation", "{\"proof\":\"original\"}");
  }

  public Answer end(Caller by, String affiliationId, Object lastDay) {
    return api.send(
        by,
        "PUT",
        "/affiliations/" + affiliationId + "/last-day",
        "{\"lastDay\":\"" + lastDay + "\"}");
  }

  public Answer begin(Caller by, Caller whom, UUID organizationId, String role, String more) {
    return api.send(
        by,
        "POST",
        "/accounts/" + whom.accountId() + "/affiliations",
        "{\"organizationId\":\"%s\",\"role\":\"%s\",\"profession\":\"06\"%s}"
            .formatted(organizationId, role, more));
  }

  /** Accepts whatever policies a room has. */
  public void consent(Caller person, UUID channelId) {
    for (JsonNode one :
        api.get(person, "/channels/" + channelId + "/policies").body().findValues("versionId")) {
      api.send(person, "PUT", "/policies/" + one.asText() + "/acceptance", "");
    }
  }

  public int operate(String statement, Object... parameters) {
    return asked.write(tx -> tx.rows(statement, parameters).map(rows -> rows.rowCount()));
  }

  private static String body(String token) {
    return "{\"token\":\"" + token + "\"}";
  }
}
