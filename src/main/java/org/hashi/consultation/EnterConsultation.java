package org.hashi.consultation;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.codelist.Code;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * A consultation by phone, visit, FAX or mail, typed in.
 *
 * @param clientId made by the client, which may send again; the same matter is counted once
 * @param centreId whose ledger; the caller's own centre when he coordinates one
 * @param residence as in {@link Marks}; none means unknown
 * @param person the centre's own number for the person (整理番号), or blank; never kept as it is
 * @param codes of the matter and of its first contact, by dimension, the primary code first
 * @param occurredOn today when absent
 * @param occurredAt the wall clock in Japan
 */
public record EnterConsultation(
    @NotNull(message = "もう一度送ってください。") UUID clientId,
    @Nullable UUID centreId,
    @NotNull(message = "種類を選んでください。") String kind,
    @Nullable String residence,
    @Text(max = PERSON_MAX, mayBeBlank = true) String person,
    @Text(max = SUMMARY_MAX, mayBeBlank = true) String summary,
    @NotNull(message = "相談の内容を選んでください。") Map<String, @NotNull List<@NotNull String>> codes,
    @Nullable LocalDate occurredOn,
    @Nullable LocalTime occurredAt) {
  static final int PERSON_MAX = 40;
  static final int SUMMARY_MAX = 1000;

  /**
   * @param pseudonym of the person, instead of the centre's own number
   */
  Sent sent(Codes said, @Nullable String pseudonym) {
    return Sent.of(
        clientId,
        kind,
        residence == null ? Code.UNKNOWN : residence,
        pseudonym,
        summary.strip(),
        String.join(" ", said.stored()),
        occurredOn,
        occurredAt);
  }
}
