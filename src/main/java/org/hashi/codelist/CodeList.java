package org.hashi.codelist;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonProperty.Access;
import java.util.List;
import java.util.Optional;

/** The codes of one dimension, in the order in which people are used to see them. */
public record CodeList(
    Dimension dimension,
    @JsonProperty(access = Access.WRITE_ONLY) String ja,
    @JsonProperty(access = Access.WRITE_ONLY) String en,
    boolean multi,
    boolean primary,
    List<Code> codes) {

  public CodeList {
    codes = List.copyOf(codes);
  }

  public Optional<Code> find(String code) {
    return codes.stream().filter(entry -> entry.code().equals(code)).findFirst();
  }

  /** The same dimension with other codes; which count and where they come from stays as it was. */
  CodeList with(List<Code> others) {
    List<Code> all =
        others.stream().map(code -> find(code.code()).map(code::as).orElse(code)).toList();
    return new CodeList(dimension, ja, en, multi, primary, all);
  }

  /** The same codes for another dimension. */
  CodeList of(CodeList other) {
    return new CodeList(dimension, ja, en, multi, primary, other.codes);
  }
}
