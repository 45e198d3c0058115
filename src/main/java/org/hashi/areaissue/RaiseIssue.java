package org.hashi.areaissue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * An issue to be raised.
 *
 * @param clientId made by the client, which may send again; the same issue is raised once
 * @param affiliationId as whom, when the caller could do so as several
 * @param draft whether only those of his organization shall see it yet
 * @param kinds codes of {@code issue}, at least one
 * @param programItems codes of {@code programItem}
 * @param places municipalities and areas it is about; the whole prefecture when empty
 * @param threadId a thread the caller may read, in which he found it
 * @param consultationId a matter of a ledger he keeps
 * @param cell of a table, in which he found it
 */
public record RaiseIssue(
    @NotNull(message = "もう一度送ってください。") UUID clientId,
    @Nullable UUID affiliationId,
    boolean draft,
    @Text(max = TITLE_MAX, oneLine = true, message = "題名を入力してください（120文字まで）。") String title,
    @Text(max = DESCRIPTION_MAX, mayBeBlank = true) String description,
    @NotNull(message = "課題の区分を選んでください。") List<@NotNull String> kinds,
    @NotNull(message = "場面を選んでください。") List<@NotNull String> scenes,
    @NotNull(message = "事業項目を選んでください。") List<@NotNull String> programItems,
    @NotNull(message = "地域を選んでください。") List<@NotNull UUID> places,
    @Valid @Nullable WantedIndicator indicator,
    @Nullable UUID threadId,
    @Nullable UUID consultationId,
    @Valid @Nullable WantedCell cell) {
  static final int TITLE_MAX = 120;
  static final int DESCRIPTION_MAX = 4000;

  IssueWords words() {
    return new IssueWords(title, description, kinds, scenes, programItems, places, indicator);
  }

  @Override
  public String toString() {
    return "RaiseIssue[" + clientId + "]";
  }
}
