package org.hashi.pastledger;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.hashi.platform.Text;

/**
 * Says what columns and terms of a file mean. It is kept for the centre's next file.
 *
 * @param columns each heading once; those that are not named stay as they were
 * @param terms that are to be counted as a code
 */
public record ExplainPast(
    @NotNull(message = "列の意味を選んでください。") @Size(max = 200, message = "列が多すぎます。")
        List<@Valid @NotNull ColumnMeaning> columns,
    @NotNull(message = "ことばの意味を選んでください。") @Size(max = 2000, message = "ことばが多すぎます。")
        List<@Valid @NotNull TermMeaning> terms) {

  /**
   * @param meaning as in {@link PastLedgerView.PastColumn}
   */
  public record ColumnMeaning(@Text(max = 1000) String heading, @Text(max = 40) String meaning) {}

  /**
   * @param meaning of the column it stands in
   * @param code it is counted as
   */
  public record TermMeaning(
      @Text(max = 40) String meaning, @Text(max = 1000) String term, @Text(max = 40) String code) {}
}
