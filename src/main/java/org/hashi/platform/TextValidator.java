package org.hashi.platform;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Decides {@link Text}. PostgreSQL stores neither U+0000 nor half of a surrogate pair. */
public final class TextValidator implements ConstraintValidator<Text, @Nullable String> {
  private int max;
  private boolean oneLine;
  private boolean mayBeBlank;

  @Override
  public void initialize(Text text) {
    max = text.max();
    oneLine = text.oneLine();
    mayBeBlank = text.mayBeBlank();
  }

  @Override
  public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
    if (text == null || (text.isBlank() && !mayBeBlank)) {
      return false;
    }
    if (text.codePointCount(0, text.length()) > max) {
      return refuse(context, max + "文字以内で入力してください。");
    }
    return text.codePoints().noneMatch(this::unusable) || refuse(context, "使えない文字が含まれています。");
  }

  private boolean unusable(int character) {
    return character == 0
        || Character.getType(character) == Character.SURROGATE
        || (oneLine && Character.isISOControl(character));
  }

  private static boolean refuse(ConstraintValidatorContext context, String message) {
    context.disableDefaultConstraintViolation();
    context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
    return false;
  }
}
