package org.hashi.journey;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Somebody from outside who reads in the team's room because it cannot wait. */
final class Emergency {
  private Emergency() {}

  /** A coordinator who was never in it, present at this moment. */
  static PersonAtWork coordinator() {
    return Arrivals.coordinator(Asker.ADMINISTRATOR.person(), "見本 きんきゅう").steppedUp();
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
