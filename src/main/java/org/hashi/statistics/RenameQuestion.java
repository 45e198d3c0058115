package org.hashi.statistics;

import org.hashi.platform.Text;

/** Other words for a question that is kept; its table stays. */
public record RenameQuestion(
    @Text(max = SaveQuestion.QUESTION_MAX, oneLine = true, message = SaveQuestion.QUESTION_MISSING)
        String question) {
  @Override
  public String toString() {
    return "RenameQuestion[]";
  }
}
