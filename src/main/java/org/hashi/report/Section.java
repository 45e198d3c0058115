package org.hashi.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hashi.statistics.Axis;
import org.jspecify.annotations.Nullable;

/** A part of a report under a heading of its own. */
@Schema(name = "ReportSection")
public enum Section {
  SERVICE("事業の概要"),
  ITEMS("事業項目ごとの実施状況"),
  SUMMARY("概要"),
  GREETING("窓口からのひとこと"),
  /** of the fiscal year, up to the last month of the report */
  MONTHS("月別の相談件数（延べ）", "month"),
  REQUESTERS("相談者別の相談件数（延べ）", "requester"),
  METHODS("相談方法別の相談件数（延べ）", "method"),
  CONTENTS("相談内容別の相談件数（延べ）", "content"),
  PARTNERS("連携先別の相談件数（延べ）", "partner"),
  COMMENT("件数から読み取れること"),
  EXAMPLES("主な相談事例"),
  COOPERATION("他機関との連携状況"),
  ISSUES("把握した地域課題"),
  ACTIVITIES("会議・研修・普及啓発"),
  EVALUATION("目標と評価"),
  PLAN("これからの予定"),
  CONTACT("相談窓口のご案内");

  private final String heading;
  private final @Nullable String axis;

  Section(String heading) {
    this(heading, null);
  }

  Section(String heading, @Nullable String axis) {
    this.heading = heading;
    this.axis = axis;
  }

  /** What stands above it. */
  String heading() {
    return heading;
  }

  /** Whether it is a table. */
  boolean hasNumbers() {
    return axis != null;
  }

  /** Whether a person types it. */
  boolean hasWords() {
    return axis == null && this != EXAMPLES && this != ISSUES;
  }

  /** By what its table counts. */
  Axis axis() {
    return Axis.find(String.valueOf(axis)).orElseThrow();
  }

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The section of this word. */
  @JsonCreator
  static Section of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such section"));
  }
}
