package org.hashi.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a person confirms of an example, one by one, before anybody may approve it: the rules by
 * which societies, ministries and prefectures make a case report about nobody (record 46).
 */
public enum ExampleCheck {
  /** no name, initials, nickname, number */
  NAME,
  /** no birth date; age in classes of ten years, no age above 89 */
  AGE,
  /** no address; the area instead of a municipality of fewer than 25,000 */
  PLACE,
  /** no calendar days, but 3日後 */
  DAYS,
  /** A病院, and no name of a professional; a coarse department */
  FACILITY,
  /** occupation, birthplace, habits only where the point needs them */
  BACKGROUND,
  /** 子, without order, age, or work */
  FAMILY,
  /** money in bands */
  MONEY,
  /** nothing rare, and nothing that was in the press */
  RARE,
  /** no number of the report is matched by this example alone */
  COUNT,
  /** of people who have died, too; in doubt with written consent */
  CONSENT,
  /** each hint of what looks like a day, a number or a name was looked at */
  HINTS;

  /** The word used in tables and the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The check of this word. */
  @JsonCreator
  static ExampleCheck of(String word) {
    return Arrays.stream(values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such check"));
  }
}
