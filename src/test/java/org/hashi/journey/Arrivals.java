package org.hashi.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/** People who have just come, and the links they come by. */
final class Arrivals {
  private static final String INVITER = UUID.randomUUID().toString();

  private Arrivals() {}

  /** A coordinator who came by a link of an administrator's, who then confirmed who she is. */
  static PersonAtWork coordinator(PersonAtWork administrator, String name) {
    String centre = Objects.of("server").id("centreId");
    PersonAtWork came = comes(invited(administrator, name, centre, "coordinator"));
    confirm(administrator, waiting(came));
    return came;
  }

  /** What the link ends with. */
  static String invited(PersonAtWork by, String name, String organizationId, String role) {
    ObjectNode invitation = Json.object().put("name", name).put("organizationId", organizationId);
    return by.post("/api/invitations", invitation.put("role", role).put("profession", "24"))
        .expect(201)
        .json()
        .path("token")
        .asText();
  }

  /** Somebody without an account accepts and signs in for the first time. */
  static PersonAtWork comes(String token) {
    JsonNode facts = accept(PersonAtWork.anonymous(), token).expect(201).json();
    return PersonAtWork.firstSignInOf(
        new Newcomer(
            facts.path("username").asText(), "", facts.path("temporaryPassword").asText()));
  }

  static Answer accept(PersonAtWork who, String token) {
    String username = "mihon-" + UUID.randomUUID().toString().substring(0, 8);
    return who.post(
        "/api/invitation/account", Json.object().put("token", token).put("username", username));
  }

  /** The affiliation that gives her no rights yet. */
  static String waiting(PersonAtWork came) {
    return came.get("/api/me")
        .expect(200)
        .json()
        .path("waiting")
        .path(0)
        .path("affiliationId")
        .asText();
  }

  static void confirm(PersonAtWork by, String affiliationId) {
    by.put(
            "/api/affiliations/" + affiliationId + "/confirmation",
            Json.object().put("proof", "in_person"))
        .expect(204);
  }

  /**
   * For the table: a place, somebody who waits there to be confirmed, an invitation to it, and a
   * link to a facility where nobody is. The place is a centre, or the facility whose people Oka
   * manages.
   */
  static void fill(Map<String, String> ids, String room) {
    boolean elsewhere = room.equals("elsewhere");
    String place =
        elsewhere
            ? Objects.centre()
            : PersonAtWork.of("oka")
                .me()
                .path("affiliations")
                .path(0)
                .path("organizationId")
                .asText();
    String role = elsewhere ? "coordinator" : "member";
    ids.put("organizationId", place);
    ids.put("givenRole", role);
    ids.put("accountId", Objects.accountOfNobodyElse());
    ids.put("affiliationId", waits(ids.get("accountId"), place, role));
    ids.put("token", UUID.randomUUID().toString().replace("-", "x") + "mihon-0");
    ids.put("invitationId", invitation(UUID.randomUUID().toString(), place, role));
    invitation(ids.get("token"), anotherFacility(), "member");
  }

  private static String anotherFacility() {
    String id = UUID.randomUUID().toString();
    RunningHashi.database()
        .operate(
            "insert into organization_organization (organization_id, kind, name)"
                + " values (?::uuid, 'facility', '見本の事業所')",
            id);
    return id;
  }

  private static String waits(String account, String place, String role) {
    String id = UUID.randomUUID().toString();
    RunningHashi.database()
        .operate(
            "insert into organization_affiliation (affiliation_id, account_id, organization_id,"
                + " person_name, role, profession, valid_from, waiting)"
                + " values (?::uuid, ?::uuid, ?::uuid, '見本 次郎', ?, '24', current_date - 3, true)",
            id,
            account,
            place,
            role);
    return id;
  }

  /** Made by an administrator who asks for nothing himself: nobody accepts what he has offered. */
  private static String invitation(String token, String place, String role) {
    String id = UUID.randomUUID().toString();
    Database database = RunningHashi.database();
    database.operate(
        "insert into identity_account (account_id, name, administrator, created_at)"
            + " values (?::uuid, '見本 招待者', true, now()) on conflict do nothing",
        INVITER);
    database.operate(
        "insert into people_invitation (invitation_id, token_hash, organization_id, role,"
            + " profession, person_name, invited_by, invited_at, valid_until)"
            + " values (?::uuid, sha256(?::bytea), ?::uuid, ?, '18', '見本 新子', ?::uuid, now(),"
            + " now() + interval '1 hour')",
        id,
        token,
        place,
        role,
        INVITER);
    return id;
  }
}
