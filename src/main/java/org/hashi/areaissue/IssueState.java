package org.hashi.areaissue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How far an issue has come. */
@Schema(name = "AreaIssueState")
public enum IssueState {
  /** 気づき */
  FOUND,
  /** 整理中 */
  SORTED,
  /** 会議に上程 */
  MET,
  /** 対応策実施 */
  ACTED,
  /** 評価 */
  REVIEWED,
  /** 終了 */
  CLOSED;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of this word. */
  @JsonCreator
  static IssueState of(String word) {
    return find(word).orElseThrow(() -> new IllegalArgumentException("no such state"));
  }

  static Optional<IssueState> find(@Nullable String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }
}
