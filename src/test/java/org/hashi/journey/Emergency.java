package org.hashi.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Somebody from outside who reads in the team's room because it cannot wait. */
final class Emergency {
  private Emergency() {}

  /** A coordinator who was never in it, present at this moment. */
  static PersonAtWork coordinator() {
    String username = "kinkyu-" + UUID.randomUUID().toString().substring(0, 8);
    ObjectNode invitation =
        Json.object().put("name", "見本 きんきゅう").put("username", username).put("profession", "24");
    invitation.put("organizationId", Objects.of("server").id("centreId"));
    JsonNode invited =
        Asker.ADMINISTRATOR.person().post("/api/setup/invitations", invitation).expect(201).json();
    String password = invited.path("temporaryPassword").asText();
    return PersonAtWork.firstSignInOf(new Newcomer(username, "", password)).steppedUp();
  }

  /** The demo's patient, by name and reading. */
  static ObjectNode wish() {
    return Json.object()
        .put("patientName", "長谷川 ハル")
        .put("patientKana", "はせがわ はる")
        .put("reason", "emergency")
        .put("words", "急変のため搬送先で確認する。");
  }

  /** Opens the room for a newcomer; which grant it is. */
  static String opened() {
    return opened(coordinator());
  }

  static String opened(PersonAtWork reader) {
    return reader.post("/api/break-glass", wish()).expect(201).json().path("grantId").asText();
  }

  static void reviewed(String grantId) {
    ObjectNode review = Json.object().put("judgement", "appropriate").put("words", "確認しました。");
    PersonAtWork.of("saito").put("/api/break-glass/" + grantId + "/review", review).expect(200);
  }
}
