package org.hashi.consultation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Calls that are typed into a ledger, for tests. */
final class Calls {
  static final Map<String, List<String>> CODES =
      Map.of(
          "content", List.of("B01", "A06"),
          "scene", List.of("S2"),
          "ageClass", List.of("85"),
          "requester", List.of("05"),
          "method", List.of("01"),
          "action", List.of("INFO", "COORD"));

  /** On what a matter is marked, and none of its contacts. */
  static final Map<String, List<String>> MATTER =
      Map.of("content", List.of("D01"), "scene", List.of("S4"));

  private Calls() {}

  static EnterConsultation on(String day) {
    return on(day, LocalTime.of(10, 30));
  }

  static EnterConsultation on(String day, @Nullable LocalTime at) {
    return of(Ids.next(), "8-0315", "退院後の訪問看護を探している。", CODES, day, at);
  }

  static EnterConsultation of(
      UUID clientId,
      String person,
      String summary,
      Map<String, List<String>> codes,
      String day,
      @Nullable LocalTime at) {
    return new EnterConsultation(
        clientId, null, "CASE", "152021", person, summary, codes, LocalDate.parse(day), at);
  }

  static AddContact again(UUID clientId, String method, String day) {
    return new AddContact(
        Map.of("method", List.of(method)), LocalDate.parse(day), LocalTime.of(11, 0), clientId);
  }

  /** As somebody says it who saw this version. */
  static ChangeConsultation marks(int version, Map<String, List<String>> codes) {
    return new ChangeConsultation(version, "CASE", "98", "", "要旨です。", codes);
  }
}
