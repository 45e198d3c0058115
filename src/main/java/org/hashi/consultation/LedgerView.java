package org.hashi.consultation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A month of a centre's ledger (台帳).
 *
 * @param more whether there were more lines than one answer takes
 */
public record LedgerView(
    UUID centreId, String centre, YearMonth month, List<Line> lines, boolean more) {

  /**
   * One counted contact.
   *
   * @param occurredAt the wall clock in Japan
   * @param codes of matter and contact, by dimension
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "LedgerLine")
  public record Line(
      UUID contactId,
      UUID consultationId,
      LocalDate occurredOn,
      @Nullable LocalTime occurredAt,
      String countType,
      String kind,
      @Nullable String summary,
      @Nullable UUID threadId,
      Map<String, List<String>> codes) {}
}
