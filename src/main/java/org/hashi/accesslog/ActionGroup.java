package org.hashi.accesslog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of touch an action is. */
public enum ActionGroup {
  READ("閲覧"),
  WRITE("投稿・変更"),
  MEMBER("メンバー変更"),
  /** What is done to the installation: whom it lets in, and who ended that. */
  ADMINISTRATION("管理"),
  /** Reading and signing off this log itself. */
  REVIEW("記録の点検"),
  /** Somebody asked for what is not there, or not for him. */
  REFUSAL("拒否"),
  /** Access without being a member, for an emergency. */
  EMERGENCY("緊急アクセス");

  private final String label;

  ActionGroup(String label) {
    this.label = label;
  }

  /** As it is printed. */
  String label() {
    return label;
  }

  /** The word used in statements and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ActionGroup of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  static Optional<ActionGroup> find(String word) {
    return Arrays.stream(values()).filter(group -> group.word().equals(word)).findFirst();
  }
}
