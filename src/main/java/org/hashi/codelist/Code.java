package org.hashi.codelist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import org.jspecify.annotations.Nullable;

/**
 * One code of a list. A heading (level 1) groups codes and is never a mark itself.
 *
 * @param validFrom the first fiscal year in which it may be used; null when it always could
 * @param validTo the last one; null while nobody has retired it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Code(
    String code,
    @Nullable String parent,
    @Nullable Integer level,
    String ja,
    String en,
    @Nullable Integer validFrom,
    @Nullable Integer validTo,
    @JsonProperty(access = Access.WRITE_ONLY) @Nullable Counts counts,
    @JsonProperty(access = Access.WRITE_ONLY) @Nullable Basis basis) {

  /** Every list has this code; tables print its row even when it is empty. */
  public static final String UNKNOWN = "99";

  /** What is none of the others (その他). */
  public static final String OTHER = "98";

  @JsonIgnore
  public boolean isHeading() {
    return level != null && level == 1;
  }

  /** Whether something of a fiscal year may be marked with it. */
  public boolean usable(int fiscalYear) {
    return !isHeading()
        && (validFrom == null || fiscalYear >= validFrom)
        && (validTo == null || fiscalYear <= validTo);
  }

  /** The same with what no list but the shipped one tells. */
  Code as(Code shipped) {
    return new Code(
        code, parent, level, ja, en, validFrom, validTo, shipped.counts(), shipped.basis());
  }
}
