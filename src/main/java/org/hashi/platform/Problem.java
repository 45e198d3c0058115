package org.hashi.platform;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An expected refusal, told in the user's words. Capabilities extend it by sealed families. It
 * carries no stack trace and must never carry content.
 */
public abstract class Problem extends RuntimeException {
  /** What is wrong with one field of the input. */
  @Schema(name = "FieldProblem")
  public record Field(String field, String message) {}

  private final int status;
  private final String code;
  private final List<Field> fields;

  /**
   * @param status HTTP status
   * @param code stable name for programs, kebab-case
   * @param title what people read, Japanese
   */
  protected Problem(int status, String code, String title, List<Field> fields) {
    super(title, null, false, false);
    this.status = status;
    this.code = code;
    this.fields = List.copyOf(fields);
  }

  /** A refusal that is not about single fields. */
  protected Problem(int status, String code, String title) {
    this(status, code, title, List.of());
  }

  /** HTTP status. */
  public final int status() {
    return status;
  }

  /** Stable name for programs. */
  public final String code() {
    return code;
  }

  /** Sentence for people. */
  public final String title() {
    return String.valueOf(getMessage());
  }

  /** The fields at fault, empty when the refusal is not about fields. */
  public final List<Field> fields() {
    return fields;
  }
}
