package org.hashi.statistics;

import java.util.Arrays;
import java.util.List;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Counts;
import org.hashi.codelist.Dimension;
import org.hashi.platform.Invalid;

/** What a table counts. */
public enum TableKind {
  /** Questions among coordinators: about no person, so nothing is hidden. */
  PEER(Counts.SEPARATE),
  /** Consultations about a person or the area. */
  CONSULTATION(Counts.TRUE);

  private final Counts counts;

  TableKind(Counts counts) {
    this.counts = counts;
  }

  /** Fails with a field error. */
  static TableKind of(String text) {
    return Arrays.stream(values())
        .filter(kind -> kind.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new Invalid("kind", "表の種類を選んでください。"));
  }

  boolean isAboutNobody() {
    return this == PEER;
  }

  List<String> kinds(CodeLists lists) {
    return lists.list(Dimension.KIND).codes().stream()
        .filter(code -> code.counts() == counts)
        .map(Code::code)
        .toList();
  }
}
