package org.hashi.statistics;

import jakarta.validation.constraints.NotNull;
import org.hashi.platform.Text;

/**
 * A question to be kept, with the table that answers it, in the words of an address. Whoever keeps
 * the same question again changes its table.
 */
public record SaveQuestion(
    @Text(max = QUESTION_MAX, oneLine = true, message = QUESTION_MISSING) String question,
    @NotNull(message = "どこの表かを選んでください。") String place,
    @NotNull(message = "期間を選んでください。") String from,
    @NotNull(message = "期間を選んでください。") String until,
    @NotNull(message = "項目を選んでください。") String axes,
    @NotNull(message = "表の種類を選んでください。") String kind,
    @NotNull(message = "何を数えるかを選んでください。") String measure) {
  static final int QUESTION_MAX = 80;
  static final String QUESTION_MISSING = "知りたいことを入力してください（80文字まで）。";

  CrossWish wish() {
    return CrossWish.of(place, from, until, axes, kind);
  }

  @Override
  public String toString() {
    return "SaveQuestion[" + place + "]";
  }
}
