package org.hashi.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.platform.Text;
import org.jspecify.annotations.Nullable;

/**
 * An example (事例), written by a person about nobody in particular.
 *
 * @param exampleId made by the client
 * @param scene code of {@code scene}
 * @param contents codes of {@code content}
 * @param checks what the writer has confirmed
 * @param consultationId the matter from which it was begun: told to the centre alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ReportExample")
public record Example(
    @NotNull(message = "もう一度送ってください。") UUID exampleId,
    @Text(max = TITLE_MAX, oneLine = true, message = "事例の題名を入力してください（60文字まで）。") String title,
    @Text(max = BODY_MAX, mayBeBlank = true) String body,
    @Nullable String scene,
    @NotNull(message = "相談内容を送ってください。") List<@NotNull String> contents,
    @NotNull(message = "確認した項目を送ってください。") List<@NotNull ExampleCheck> checks,
    @Nullable UUID consultationId) {
  static final int TITLE_MAX = 60;
  static final int BODY_MAX = 1000;

  /** Whether there is something to read, and all of it was confirmed. */
  boolean confirmed() {
    return !body.isBlank() && checks.containsAll(List.of(ExampleCheck.values()));
  }

  /** As whoever does not belong to the centre reads it. */
  Example withoutOrigin() {
    return new Example(exampleId, title, body, scene, contents, checks, null);
  }

  @Override
  public String toString() {
    return "Example[" + exampleId + "]";
  }
}
