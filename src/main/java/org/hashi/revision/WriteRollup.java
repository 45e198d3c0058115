package org.hashi.revision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.hashi.codelist.Dimension;
import org.hashi.codelist.Rollup;
import org.hashi.codelist.Rollup.RollupGroup;
import org.hashi.platform.Text;

/**
 * How the codes of a dimension shall be put together. While it is a draft some may be missing.
 *
 * @param seen of the draft, as the caller saw it
 */
public record WriteRollup(
    int seen,
    @Text(max = 80, oneLine = true, message = "名前を入力してください（80文字まで）。") String ja,
    @Text(max = 120, oneLine = true, message = "英語の名前を入力してください（120文字まで）。") String en,
    @NotNull(message = "まとまりを入力してください。") List<@Valid @NotNull WantedGroup> groups) {

  /** Codes under one name. */
  public record WantedGroup(
      @Text(max = 12, oneLine = true, message = "まとまりのコードを入力してください（12文字まで）。") String group,
      @Text(max = 80, oneLine = true, message = "まとまりの名前を入力してください（80文字まで）。") String ja,
      @Text(max = 120, oneLine = true, message = "まとまりの英語の名前を入力してください（120文字まで）。") String en,
      @NotNull(message = "区分を選んでください。") List<@NotNull String> codes) {}

  Rollup as(String rollup, Dimension dimension) {
    return new Rollup(
        rollup,
        dimension,
        ja.strip(),
        en.strip(),
        groups.stream()
            .map(
                one ->
                    new RollupGroup(one.group(), one.ja().strip(), one.en().strip(), one.codes()))
            .toList());
  }
}
