package org.hashi.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import org.hashi.breakglass.BreakGlassEvent;
import org.hashi.channel.ChannelEvent;
import org.hashi.consultation.ConsultationEvent;
import org.hashi.message.MessageEvent;
import org.hashi.notice.NoticeEvent;
import org.hashi.platform.Event;
import org.hashi.thread.ThreadEvent;

/** For every kind of event: who watches, where, and how it comes about. */
final class Exercises {
  /**
   * One of them.
   *
   * @param reader whose page is looked at
   * @param room the channel it happens in
   * @param ready what must be there before; its answer, a thread or a notice, is handed on
   * @param happening what makes the event
   */
  record Exercise(
      String reader, Supplier<String> room, Supplier<String> ready, Happening happening) {}

  /** Makes the event, given what was made ready. */
  interface Happening {
    void with(String ready);
  }

  private static final Supplier<String> NOTHING = () -> null;
  private static final Supplier<String> PEER_THREAD =
      () -> Rooms.startedThread(at("sato"), Rooms.peer(), "新しい話題");
  private static final Supplier<String> COUNTED_THREAD =
      () -> {
        String threadId = PEER_THREAD.get();
        at("sato").put(consultation(threadId), Rooms.marks()).expect(200);
        return threadId;
      };

  private Exercises() {}

  static Map<Class<? extends Event>, Exercise> all() {
    return Map.ofEntries(
        entry(
            ThreadEvent.Started.class,
            new Exercise("takahashi", Rooms::peer, NOTHING, ready -> PEER_THREAD.get())),
        entry(
            ThreadEvent.Tagged.class,
            new Exercise(
                "takahashi",
                Rooms::peer,
                PEER_THREAD,
                threadId -> at("sato").put(consultation(threadId), Rooms.marks()).expect(200))),
        entry(
            MessageEvent.MessagePosted.class,
            new Exercise(
                "takahashi",
                Rooms::peer,
                PEER_THREAD,
                threadId -> Rooms.post(at("sato"), threadId, "一通目です。").expect(201))),
        entry(
            MessageEvent.ThreadRead.class,
            new Exercise("takahashi", Rooms::peer, PEER_THREAD, Exercises::read)),
        entry(
            ConsultationEvent.ContactAdded.class,
            new Exercise(
                "takahashi",
                Rooms::peer,
                COUNTED_THREAD,
                threadId ->
                    at("sato")
                        .post(consultation(threadId) + "/contacts", Rooms.contact("01"))
                        .expect(201))),
        entry(
            NoticeEvent.Issued.class,
            new Exercise("sato", Rooms::notice, NOTHING, ready -> issued())),
        entry(
            NoticeEvent.Confirmed.class,
            new Exercise(
                "sato",
                Rooms::notice,
                Exercises::issued,
                noticeId ->
                    at("takahashi")
                        .put("/api/notices/" + noticeId + "/confirmation", Json.object())
                        .expect(200))),
        entry(
            BreakGlassEvent.Opened.class,
            new Exercise("tanaka", Rooms::team, NOTHING, ready -> Emergency.opened())),
        entry(
            BreakGlassEvent.Reviewed.class,
            new Exercise("tanaka", Rooms::team, Emergency::opened, Emergency::reviewed)),
        entry(
            ChannelEvent.MemberLeft.class,
            new Exercise("tanaka", Rooms::team, present(true), ready -> leaves())),
        entry(
            ChannelEvent.MemberJoined.class,
            new Exercise("tanaka", Rooms::team, present(false), ready -> joins())),
        entry(
            ChannelEvent.MemberDated.class,
            new Exercise("tanaka", Rooms::team, present(true), ready -> dated())),
        entry(
            ChannelEvent.MemberRoleChanged.class,
            new Exercise("tanaka", Rooms::team, Exercises::asMember, ready -> role("manager"))),
        entry(
            ChannelEvent.Closed.class,
            new Exercise("kato", Rooms::team, present(true), ready -> leaves())),
        entry(
            ChannelEvent.Opened.class,
            new Exercise("kato", Rooms::team, present(false), ready -> joins())));
  }

  private static Map.Entry<Class<? extends Event>, Exercise> entry(
      Class<? extends Event> kind, Exercise exercise) {
    return Map.entry(kind, exercise);
  }

  private static PersonAtWork at(String username) {
    return PersonAtWork.of(username);
  }

  private static String consultation(String threadId) {
    return "/api/threads/" + threadId + "/consultation";
  }

  private static void read(String threadId) {
    JsonNode messages = at("takahashi").get("/api/threads/" + threadId).json().path("messages");
    long upTo = messages.path(0).path("seq").asLong();
    at("takahashi")
        .put("/api/threads/" + threadId + "/read-position", Rooms.upTo(upTo))
        .expect(204);
  }

  private static String issued() {
    return at("kobayashi")
        .post("/api/channels/" + Rooms.notice() + "/notices", Rooms.notice("見本 第301号"))
        .expect(201)
        .json()
        .path("noticeId")
        .asText();
  }

  /** The helper is in the team, or is not. */
  private static Supplier<String> present(boolean wanted) {
    return () -> {
      boolean is = at("kato").get("/api/channels/" + Rooms.team()).status() == 200;
      if (wanted && !is) {
        joins();
      } else if (!wanted && is) {
        leaves();
      }
      return null;
    };
  }

  private static void leaves() {
    at("saito")
        .delete("/api/channels/" + Rooms.team() + "/members/" + at("kato").accountId())
        .expect(204);
  }

  private static String asMember() {
    present(true).get();
    role("member");
    return null;
  }

  private static void role(String role) {
    at("saito")
        .put(
            "/api/channels/" + Rooms.team() + "/members/" + at("kato").accountId() + "/role",
            Json.object().put("role", role))
        .expect(204);
  }

  private static void dated() {
    at("saito")
        .put(
            "/api/channels/" + Rooms.team() + "/members/" + at("kato").accountId() + "/last-day",
            Json.object()
                .put("lastDay", LocalDate.now(ZoneId.of("Asia/Tokyo")).plusMonths(1).toString()))
        .expect(204);
  }

  static void joins() {
    ObjectNode adding =
        Json.object().put("affiliationId", at("kato").affiliationId()).put("role", "member");
    at("saito").post("/api/channels/" + Rooms.team() + "/members", adding).expect(201);
  }
}
