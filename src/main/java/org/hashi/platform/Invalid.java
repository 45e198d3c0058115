package org.hashi.platform;

import java.util.List;

/** Input that breaks a rule, with the fields at fault. */
public final class Invalid extends Problem {
  public Invalid(List<Field> fields) {
    super(400, "invalid", "入力内容を確かめてください。", fields);
  }

  /** One field at fault. */
  public Invalid(String field, String message) {
    this(List.of(new Field(field, message)));
  }
}
