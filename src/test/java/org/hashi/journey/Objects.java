package org.hashi.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Ids to fill into paths and bodies: of real objects of one room, or of nothing. */
final class Objects {
  private static final Map<String, Objects> OF_ROOMS = new HashMap<>();

  /** Coordinators who are not in the team; each opens its room once in an hour. */
  private static final Queue<String> READERS =
      new ArrayDeque<>(List.of("honma", "watanabe", "takahashi"));

  private final Map<String, String> ids;

  private Objects(Map<String, String> ids) {
    this.ids = ids;
  }

  /** A room's channel, a thread, a message and a notice in it, and a member. */
  static synchronized Objects of(String room) {
    return OF_ROOMS.computeIfAbsent(room, Objects::make);
  }

  /** The same, with objects nobody has touched. */
  static synchronized void renew(String room) {
    OF_ROOMS.put(room, make(room));
  }

  /** Ids as they would be, of nothing at all. */
  static Objects ofNothing() {
    Map<String, String> ids = new HashMap<>();
    for (String name :
        new String[] {"channelId", "threadId", "messageId", "noticeId", "accountId"}) {
      ids.put(name, UUID.randomUUID().toString());
    }
    ids.put("affiliationId", UUID.randomUUID().toString());
    ids.put("sessionId", UUID.randomUUID().toString());
    ids.put("credentialId", UUID.randomUUID().toString());
    ids.put("grantId", UUID.randomUUID().toString());
    ids.put("centreId", UUID.randomUUID().toString());
    ids.put("versionId", UUID.randomUUID().toString());
    ids.put("organizationId", UUID.randomUUID().toString());
    ids.put("invitationId", UUID.randomUUID().toString());
    ids.put("givenRole", "member");
    ids.put("relationId", UUID.randomUUID().toString());
    ids.put("municipalityId", UUID.randomUUID().toString());
    ids.put("seatId", UUID.randomUUID().toString());
    ids.put("holdingId", UUID.randomUUID().toString());
    ids.put("itemId", UUID.randomUUID().toString());
    ids.put("consultationId", UUID.randomUUID().toString());
    ids.put("reportId", UUID.randomUUID().toString());
    ids.put("contactId", UUID.randomUUID().toString());
    ids.put("questionId", UUID.randomUUID().toString());
    ids.put("fileId", UUID.randomUUID().toString());
    ids.put("formId", UUID.randomUUID().toString());
    ids.put("fiscalYear", "2026");
    ids.put("dimension", "nothing");
    ids.put("rollup", "nothing");
    for (String name : new String[] {"issueId", "sourceId", "meetingId", "measureId"}) {
      ids.put(name, UUID.randomUUID().toString());
    }
    return new Objects(ids);
  }

  String id(String name) {
    return ids.get(name);
  }

  String path(String template) {
    String path = template;
    for (Map.Entry<String, String> id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    return path;
  }

  /** The body of a command, null when it has none. */
  String body(Matrix.Operation operation) {
    if (operation.body() == null) {
      return operation.text();
    }
    String body = operation.body().toString();
    for (Map.Entry<String, String> id : ids.entrySet()) {
      body = body.replace("$" + id.getKey(), id.getValue());
    }
    String name = "mihon-" + UUID.randomUUID().toString().substring(0, 8);
    return body.replace("$new", UUID.randomUUID().toString())
        .replace("$username", name)
        .replace("$longAgo", dayLongAgo())
        .replace("$today", LocalDate.now(ZoneId.of("Asia/Tokyo")).toString());
  }

  /** A day nobody has signed off, also when the data are not fresh. */
  private static String dayLongAgo() {
    return LocalDate.of(2000, 1, 1).plusDays(new Random().nextInt(9_000)).toString();
  }

  private static Objects make(String room) {
    Map<String, String> ids = new HashMap<>();
    PersonAtWork pharmacist = PersonAtWork.of("yamamoto");
    ids.put("accountId", pharmacist.accountId().toString());
    ids.put("affiliationId", pharmacist.affiliationId());
    switch (room) {
      case "team" -> read(talk(ids, PersonAtWork.of("saito"), Rooms.team()));
      case "peer" -> counted(talk(ids, PersonAtWork.of("sato"), Rooms.peer()));
      case "notice" -> issued(ids);
      case "device" -> device(ids, PersonAtWork.signedInAnew("saito"));
      case "account" -> ids.put("accountId", accountOfNobodyElse());
      case "policy" -> published(ids, "新潟市医師会", PersonAtWork.of("oka").organizationId());
      case "association" -> published(ids, "長岡市医師会", PersonAtWork.of("maruyama").organizationId());
      case "seat" -> seat(ids);
      case "ledger" -> entered(ids);
      case "issue" -> raised(ids);
      case "report" -> ids.put("reportId", begun("sato").path("reportId").asText());
      case "submitted" -> submitted(ids);
      case "question" -> kept(ids);
      case "form" -> loaded(ids);
      case "revision" -> drafted(ids);
      case "named" -> named(ids);
      case "unmanaged" -> unmanaged(ids);
      case "unpublished" -> ids.put("organizationId", associationWithoutPolicy());
      case "facility", "elsewhere" -> Arrivals.fill(ids, room);
      default -> ids.put("centreId", centre());
    }
    return new Objects(ids);
  }

  /** In the ledger of sato's centre. */
  private static void entered(Map<String, String> ids) {
    ObjectNode call =
        Rooms.marks()
            .put("clientId", UUID.randomUUID().toString())
            .put("kind", "CASE")
            .put("person", "")
            .put("summary", "");
    JsonNode matter = PersonAtWork.of("sato").post("/api/consultations", call).expect(201).json();
    ids.put("consultationId", matter.path("consultationId").asText());
    ids.put("contactId", matter.path("contacts").path(0).path("contactId").asText());
    ids.put("threadId", Rooms.startedThread(PersonAtWork.of("sato"), Rooms.peer(), "その後の相談"));
    ids.put("centreId", matter.path("centreId").asText());
    ids.put("fiscalYear", "2026");
    ids.put("fileId", brought());
  }

  /** A past ledger with a line that cannot be counted. */
  private static String brought() {
    return PersonAtWork.of("sato")
        .send(
            "POST",
            "/api/past-ledgers",
            "相談日\n2026/4/1\n昨日\n",
            Map.of("Content-Type", "application/octet-stream"))
        .expect(201)
        .json()
        .path("fileId")
        .asText();
  }

  /** By the prefecture, with one cell to fill in. */
  private static void loaded(Map<String, String> ids) {
    Map<String, String> type = Map.of("Content-Type", "application/octet-stream");
    ids.put(
        "formId",
        PersonAtWork.of("kobayashi")
            .steppedUp()
            .sendBytes("POST", "/api/forms?name=mihon", form(), type)
            .expect(201)
            .json()
            .path("formId")
            .asText());
  }

  private static byte[] form() {
    try (XSSFWorkbook book = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      book.createSheet("form").createRow(0).createCell(0);
      Name contacts = book.createName();
      contacts.setNameName("延べ");
      contacts.setRefersToFormula("form!$A$1");
      book.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By kobayashi; there is one at a time. */
  private static void drafted(Map<String, String> ids) {
    PersonAtWork officer = PersonAtWork.of("kobayashi");
    JsonNode now = officer.get("/api/code-lists/draft").expect(200).json();
    if (now.path("draft").isNull()) {
      ObjectNode wanted = Json.object().put("fiscalYear", now.path("years").path(0).asInt());
      officer.post("/api/code-lists/draft", wanted).expect(201);
    }
    ids.put("dimension", "ageClass");
    ids.put("rollup", "plan");
    ids.put("fiscalYear", "2026");
  }

  /** By sato, for herself. */
  private static void kept(Map<String, String> ids) {
    String words = "問い " + UUID.randomUUID();
    ObjectNode question =
        (ObjectNode)
            Json.read(
                """
                {"place": "prefecture", "from": "2026-04", "until": "2027-03", "axes": "content",
                  "kind": "CONSULTATION", "measure": "CONTACTS"}
                """);
    JsonNode all =
        PersonAtWork.of("sato")
            .post("/api/statistics/questions", question.put("question", words))
            .expect(200)
            .json();
    ids.put("questionId", all.path(0).path("questionId").asText());
  }

  /** By sato's centre, out of a cell; meetings and measures bear ids that clients make. */
  private static void raised(Map<String, String> ids) {
    ObjectNode issue =
        (ObjectNode)
            Json.read(
                """
                {"draft": false, "title": "権限の確認", "description": "", "kinds": ["L01"],
                  "scenes": [], "programItems": [], "places": [],
                  "cell": {"dimension": "content", "code": "A01", "from": "2026-04",
                    "until": "2026-09"}}
                """);
    issue.put("clientId", UUID.randomUUID().toString());
    JsonNode raised = PersonAtWork.of("sato").post("/api/area-issues", issue).expect(201).json();
    ids.put("issueId", raised.path("issueId").asText());
    ids.put("sourceId", raised.path("cells").path(0).path("sourceId").asText());
    ids.put("meetingId", UUID.randomUUID().toString());
    ids.put("measureId", UUID.randomUUID().toString());
    ids.put("organizationId", raised.path("organizationId").asText());
  }

  /** For a month that is over. */
  private static JsonNode begun(String coordinator) {
    ObjectNode report =
        (ObjectNode)
            Json.read(
                "{\"kind\": \"monthly\", \"edition\": \"open\", \"from\": \"2026-05\", \"until\": \"2026-05\"}");
    report.put("clientId", UUID.randomUUID().toString());
    return PersonAtWork.of(coordinator).post("/api/reports", report).expect(201).json();
  }

  /** By a centre of the association that maruyama administers. */
  private static void submitted(Map<String, String> ids) {
    String reportId = begun("takahashi").path("reportId").asText();
    String report = "/api/reports/" + reportId;
    ids.put("reportId", reportId);
    PersonAtWork coordinator = PersonAtWork.of("takahashi");
    coordinator.post(report + "/numbers", Json.object()).expect(200);
    ObjectNode step = Json.object().put("after", 0).put("version", 1);
    coordinator.post(report + "/steps", step.put("state", "submitted").put("note", "")).expect(201);
  }

  private static Map<String, String> talk(
      Map<String, String> ids, PersonAtWork person, String channelId) {
    JsonNode started = Rooms.start(person, channelId, "権限の確認");
    ids.put("channelId", channelId);
    ids.put("threadId", started.path("thread").path("threadId").asText());
    ids.put("messageId", started.path("message").path("messageId").asText());
    return ids;
  }

  /** By somebody who was not in it; it waits for its review. */
  private static void read(Map<String, String> ids) {
    String reader = READERS.poll();
    PersonAtWork person =
        reader == null ? Emergency.coordinator() : PersonAtWork.of(reader).steppedUp();
    ids.put("grantId", Emergency.opened(person));
  }

  private static void counted(Map<String, String> ids) {
    PersonAtWork.of("sato")
        .put("/api/threads/" + ids.get("threadId") + "/consultation", Rooms.marks())
        .expect(200);
  }

  private static void issued(Map<String, String> ids) {
    ids.put("channelId", Rooms.notice());
    JsonNode notice =
        PersonAtWork.of("kobayashi")
            .post("/api/channels/" + Rooms.notice() + "/notices", Rooms.notice("見本 第300号"))
            .expect(201)
            .json();
    ids.put("noticeId", notice.path("noticeId").asText());
  }

  /** Held by the nurse, with an item of hers. */
  private static void seat(Map<String, String> ids) {
    PersonAtWork nurse = PersonAtWork.of("tanaka");
    PersonAtWork administrator = PersonAtWork.of("oka").steppedUp();
    String opened = "/api/organizations/" + PersonAtWork.of("oka").organizationId() + "/seats";
    String name = "窓口 " + UUID.randomUUID();
    ids.put("affiliationId", nurse.affiliationId());
    ids.put("organizationId", PersonAtWork.of("oka").organizationId());
    ids.put(
        "seatId",
        administrator
            .post(opened, Json.object().put("name", name))
            .expect(201)
            .json()
            .path("seatId")
            .asText());
    String seat = "/api/seats/" + ids.get("seatId");
    ObjectNode given = Json.object().put("affiliationId", nurse.affiliationId());
    ids.put(
        "holdingId",
        administrator
            .post(seat + "/holdings", given)
            .expect(201)
            .json()
            .path("holdingId")
            .asText());
    ObjectNode item = Json.object().put("kind", "contact").put("title", "連絡先").put("body", "本文です。");
    ids.put("itemId", nurse.post(seat + "/items", item).expect(201).json().path("itemId").asText());
  }

  /** As it is left when its manager went. */
  private static void unmanaged(Map<String, String> ids) {
    Database database = RunningHashi.database();
    String id = UUID.randomUUID().toString();
    ids.put("channelId", id);
    database.operate("insert into platform_stream (stream_id, last_seq) values (?::uuid, 1)", id);
    database.operate(
        "insert into channel_channel (channel_id, kind, title, patient_id, created_at)"
            + " select ?::uuid, 'family', title, patient_id, now() from channel_channel"
            + " where channel_id = ?::uuid",
        id,
        Rooms.team());
    database.operate(
        "insert into channel_member (member_id, channel_id, account_id, affiliation_id, role,"
            + " joined_seq, joined_at) values (?::uuid, ?::uuid, ?::uuid, ?::uuid, 'member', 1, now())",
        UUID.randomUUID().toString(),
        id,
        ids.get("accountId"),
        ids.get("affiliationId"));
  }

  /** A facility in one city, and another city in which it may lie too. */
  private static void named(Map<String, String> ids) {
    JsonNode cities =
        PersonAtWork.of("sato").get("/api/organizations?kind=municipality").expect(200).json();
    ids.put("organizationId", UUID.randomUUID().toString());
    ids.put("relationId", UUID.randomUUID().toString());
    ids.put("municipalityId", cities.path(1).path("organizationId").asText());
    RunningHashi.database()
        .operate(
            "insert into organization_organization (organization_id, kind, name)"
                + " values (?::uuid, 'facility', ?)",
            ids.get("organizationId"),
            "見本の事業所 " + ids.get("organizationId"));
    RunningHashi.database()
        .operate(
            "insert into organization_relation (relation_id, kind, from_id, to_id)"
                + " values (?::uuid, 'within', ?::uuid, ?::uuid)",
            ids.get("relationId"),
            ids.get("organizationId"),
            cities.path(0).path("organizationId").asText());
  }

  private static void published(Map<String, String> ids, String publisher, String organizationId) {
    ids.put("organizationId", organizationId);
    ids.put(
        "versionId",
        Json.each(publishers())
            .filter(one -> one.path("name").asText().equals(publisher))
            .flatMap(one -> Json.each(one.path("versions")))
            .filter(one -> one.path("phase").asText().equals("current"))
            .map(one -> one.path("version").path("versionId").asText())
            .findFirst()
            .orElseThrow());
  }

  private static String associationWithoutPolicy() {
    Set<String> published =
        Json.each(publishers())
            .map(one -> one.path("organizationId").asText())
            .collect(Collectors.toSet());
    return Json.each(
            PersonAtWork.of("sato").get("/api/organizations?kind=association").expect(200).json())
        .map(one -> one.path("organizationId").asText())
        .filter(id -> !published.contains(id))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode publishers() {
    return PersonAtWork.of("sato").get("/api/policies").expect(200).json().path("publishers");
  }

  private static void device(Map<String, String> ids, PersonAtWork owner) {
    ids.put("sessionId", owner.sessionId());
    JsonNode credentials = owner.get("/api/credentials").expect(200).json();
    Json.each(credentials)
        .filter(one -> one.path("kind").asText().equals("authenticator"))
        .forEach(one -> ids.put("credentialId", one.path("credentialId").asText()));
  }

  static String accountOfNobodyElse() {
    return account(RunningHashi.keycloak().invite("visitor").subject());
  }

  /** The same, while Keycloak is away. */
  static String accountOfNobodyElseHere() {
    return account(UUID.randomUUID().toString());
  }

  private static String account(String id) {
    RunningHashi.database()
        .operate(
            "insert into identity_account (account_id, name, created_at)"
                + " values (?::uuid, '見本 次郎', now())",
            id);
    RunningHashi.database().operate("insert into platform_stream (stream_id) values (?::uuid)", id);
    return id;
  }

  static String centre() {
    return PersonAtWork.of("sato")
        .get("/api/organizations?kind=centre")
        .expect(200)
        .json()
        .path(0)
        .path("organizationId")
        .asText();
  }
}
