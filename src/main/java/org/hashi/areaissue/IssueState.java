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
  FOUND("気づき"),
  SORTED("整理中"),
  MET("会議に上程"),
  ACTED("対応策実施"),
  REVIEWED("評価"),
  CLOSED("終了");

  private final String ja;

  IssueState(String ja) {
    this.ja = ja;
  }

  /** The Japanese word. */
  public String ja() {
    return ja;
  }

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of this word. */
  @JsonCreator
  public static IssueState of(String word) {
    return find(word).orElseThrow(() -> new IllegalArgumentException("no such state"));
  }

  static Optional<IssueState> find(@Nullable String word) {
    return Arrays.stream(values()).filter(state -> state.word().equals(word)).findFirst();
  }
}
