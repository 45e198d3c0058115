package org.hashi.codelist;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import org.jspecify.annotations.Nullable;

/** One code of a list. A heading (level 1) groups codes and is never a mark itself. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Code(
    String code,
    @Nullable String parent,
    @Nullable Integer level,
    String ja,
    String en,
    @JsonProperty(access = Access.WRITE_ONLY) @Nullable Counts counts,
    @JsonProperty(access = Access.WRITE_ONLY) @Nullable Basis basis) {

  /** Every list has this code; tables print its row even when it is empty. */
  public static final String UNKNOWN = "99";

  @JsonIgnore
  public boolean isHeading() {
    return level != null && level == 1;
  }
}
