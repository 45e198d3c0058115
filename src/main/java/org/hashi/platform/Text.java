package org.hashi.platform;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Text that a person wrote: not blank unless it {@linkplain #mayBeBlank may be}, storable, and not
 * longer than a limit in characters.
 */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TextValidator.class)
public @interface Text {
  /** Longest length in code points. */
  int max();

  /** Whether line breaks and other control characters are refused. */
  boolean oneLine() default false;

  /** Whether it may be left blank; it must be there all the same. */
  boolean mayBeBlank() default false;

  String message() default "入力してください。";

  Class<?>[] groups() default {};

  Class<? extends Payload>[] payload() default {};
}
