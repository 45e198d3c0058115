package org.hashi.torture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import org.hashi.history.Deed;
import org.hashi.history.Outcome;
import org.hashi.journey.Json;

/** What people do, each with its beginning and its end in the chronicle. */
record Deeds(Chronicle chronicle, Line line) {
  /** What came of a post, and its number. */
  record Posted(Outcome outcome, long seq) {}

  Posted post(Person by, Room room, UUID clientId, String body) {
    ObjectNode message = Json.object().put("clientId", clientId.toString()).put("body", body);
    String path = "/api/threads/" + room.thread() + "/messages";
    Deed.Post deed = new Deed.Post(room.channel(), room.thread(), clientId);
    return done(by, deed, "POST", path, message);
  }

  Outcome read(Person by, Room room, long upTo) {
    String path = "/api/threads/" + room.thread() + "/read-position";
    Deed.Read deed = new Deed.Read(room.thread(), upTo);
    return done(by, deed, "PUT", path, Json.object().put("upTo", upTo)).outcome();
  }

  Outcome join(Person by, Room room, Person who) {
    ObjectNode adding =
        Json.object().put("affiliationId", who.affiliationId().toString()).put("role", "member");
    Deed.Join deed = new Deed.Join(room.channel(), who.accountId());
    return done(by, deed, "POST", members(room), adding).outcome();
  }

  Outcome leave(Person by, Room room, Person who) {
    Deed.Leave deed = new Deed.Leave(room.channel(), who.accountId());
    return done(by, deed, "DELETE", members(room) + "/" + who.accountId(), null).outcome();
  }

  /** Signs out in one page; the others of the same session stay open. */
  Outcome endSession(Person by) {
    Deed.EndSession deed = new Deed.EndSession(by.sessionName());
    long id = chronicle.asked(by, deed);
    int status = line.get(by, "/api/logout").status();
    Outcome outcome = status / 100 == 3 || status / 100 == 2 ? Outcome.OK : Outcome.UNKNOWN;
    chronicle.answered(id, outcome, 0);
    return outcome;
  }

  private static String members(Room room) {
    return "/api/channels/" + room.channel() + "/members";
  }

  private Posted done(Person by, Deed deed, String method, String path, JsonNode body) {
    long id = chronicle.asked(by, deed);
    Line.Reply reply = line.send(by, method, path, body);
    long seq = reply.ok() && deed instanceof Deed.Post ? reply.json().path("seq").asLong() : 0;
    chronicle.answered(id, reply.outcome(), seq);
    return new Posted(reply.outcome(), seq);
  }
}
