package org.hashi.journey;

import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Those in whose name the table is tried: together they hold every right there is. */
enum Asker {
  ANONYMOUS(Set.of(), Who.PUBLIC),
  /** Keycloak lets her in, and nobody here knows her. */
  STRANGER(Set.of(), Who.PUBLIC, Who.SIGNED_IN),
  SATO(Set.of("peer", "notice"), Who.PUBLIC, Who.SIGNED_IN, Who.ACCOUNT, Who.OFFICE, Who.CARER),
  KOBAYASHI(Set.of("notice"), Who.PUBLIC, Who.SIGNED_IN, Who.ACCOUNT, Who.OFFICE, Who.OFFICER),
  /** Administers the facility where Tanaka works. */
  OKA(Set.of(), Who.PUBLIC, Who.SIGNED_IN, Who.ACCOUNT),
  /** Administers an association. */
  MARUYAMA(Set.of(), Who.PUBLIC, Who.SIGNED_IN, Who.ACCOUNT),
  NAGAI(Set.of(), Who.PUBLIC, Who.SIGNED_IN, Who.ACCOUNT, Who.AUDITOR),
  TANAKA(Set.of("team"), Who.PUBLIC, Who.SIGNED_IN, Who.ACCOUNT, Who.CARER),
  SAITO(Set.of("team"), Who.PUBLIC, Who.SIGNED_IN, Who.ACCOUNT, Who.CARER),
  /** Was in the team, read in it, and was removed. */
  NAKANO(Set.of(), Who.PUBLIC, Who.SIGNED_IN, Who.ACCOUNT, Who.CARER),
  /**
   * Was a coordinator until everything of hers was closed. Her browser still has its cookie, which
   * is refused wherever somebody is asked who he is, and which the answer takes away.
   */
  LEAVER(Set.of(), Who.PUBLIC),
  ADMINISTRATOR(Set.of(), Who.PUBLIC, Who.SIGNED_IN, Who.ACCOUNT, Who.ADMINISTRATOR);

  /** What Oka looks after, beside the lists of what she does. */
  private static final Set<String> MANAGED = Set.of("server", "facility");

  private static final ConcurrentHashMap<Asker, PersonAtWork> NEWCOMERS = new ConcurrentHashMap<>();

  private final Set<String> rooms;
  private final Set<Who> everywhere;

  Asker(Set<String> rooms, Who first, Who... more) {
    this.rooms = rooms;
    this.everywhere = EnumSet.of(first, more);
  }

  PersonAtWork person() {
    return switch (this) {
      case ANONYMOUS -> PersonAtWork.anonymous();
      case STRANGER, ADMINISTRATOR -> NEWCOMERS.computeIfAbsent(this, Asker::newcomer);
      case NAKANO -> NEWCOMERS.computeIfAbsent(this, nobody -> removed(PersonAtWork.of("nakano")));
      case LEAVER -> leaver().copy(); // an answer would take the cookie away
      default -> PersonAtWork.of(name().toLowerCase());
    };
  }

  boolean hasASession() {
    return this != ANONYMOUS && this != LEAVER;
  }

  Set<String> rooms() {
    return rooms;
  }

  boolean may(Who needed, String room) {
    return switch (needed) {
      case MEMBER -> rooms.contains(room);
      case MANAGER -> this == SAITO && room.equals("team");
      case ISSUER -> this == KOBAYASHI && room.equals("notice");
      case OWNER ->
          this == SAITO && room.equals("device") || this == SATO && room.equals("question");
      case KEEPER -> this == SATO && room.equals("ledger");
      case DESK -> rooms.contains(room) && everywhere.contains(Who.OFFICE);
      case FACILITY -> this == OKA && room.equals("policy");
      case PUBLISHER ->
          (this == MARUYAMA && room.equals("association"))
              || (this == ADMINISTRATOR && room.equals("unpublished"));
      case DISCLOSER -> (this == SAITO || this == NAGAI) && room.equals("team");
      case PERSONNEL ->
          this == ADMINISTRATOR
              || this == OKA && MANAGED.contains(room)
              || this == MARUYAMA && room.equals("server");
      case OVERSEER -> this == NAGAI || this == ADMINISTRATOR;
      case HOLDER -> this == TANAKA && room.equals("seat");
      case STEWARD ->
          room.equals("seat") && (this == TANAKA || this == OKA || this == ADMINISTRATOR);
      case COLLEAGUE -> may(Who.STEWARD, room) || this == NAKANO && room.equals("seat");
      case RECIPIENT -> this == SATO && room.equals("notice");
      default -> everywhere.contains(needed);
    };
  }

  static Stream<Asker> all() {
    return Stream.of(values());
  }

  /** What she was let in for, and read, is closed to her. */
  private static PersonAtWork removed(PersonAtWork person) {
    PersonAtWork manager = PersonAtWork.of("saito");
    String members = "/api/channels/" + Rooms.team() + "/members";
    manager
        .post(
            members,
            Json.object().put("affiliationId", person.affiliationId()).put("role", "member"))
        .expect(201);
    person.get("/api/channels/" + Rooms.team() + "/threads").expect(200);
    manager.delete(members + "/" + person.accountId()).expect(204);
    return person;
  }

  /** Not within computeIfAbsent: she needs the administrator, who is kept there too. */
  private static synchronized PersonAtWork leaver() {
    PersonAtWork known = NEWCOMERS.get(LEAVER);
    if (known != null) {
      return known;
    }
    PersonAtWork administrator = ADMINISTRATOR.person().steppedUp();
    PersonAtWork came = Arrivals.coordinator(administrator.at(RunningHashi.secondNode()), "見本 去る");
    came.get("/api/channels/" + Rooms.peer() + "/threads").expect(200);
    PersonAtWork closed = came.copy();
    administrator.post("/api/accounts/" + came.accountId() + "/leaving", Json.object()).expect(200);
    NEWCOMERS.put(LEAVER, closed);
    return closed;
  }

  /** The first administrator's account is made when she comes to the node that expects her. */
  private static PersonAtWork newcomer(Asker asker) {
    if (asker == STRANGER) {
      return PersonAtWork.firstSignInOf(RunningHashi.keycloak().invite("stranger"));
    }
    PersonAtWork administrator = PersonAtWork.firstSignInOf(RunningHashi.administrator());
    administrator.at(RunningHashi.secondNode()).get("/api/me").expect(200);
    return administrator;
  }
}
