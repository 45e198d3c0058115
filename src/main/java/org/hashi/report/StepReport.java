package org.hashi.report;

import jakarta.validation.constraints.NotNull;
import org.hashi.platform.Text;

/**
 * A step of a report to another state.
 *
 * @param after the number of the last step the caller saw, 0 for none
 * @param version of the words he saw
 * @param note why; needed where it goes back
 */
public record StepReport(
    int after,
    int version,
    @NotNull(message = "状態を選んでください。") ReportState state,
    @Text(max = 1000, mayBeBlank = true) String note) {
  @Override
  public String toString() {
    return "StepReport[" + state + "]";
  }
}
