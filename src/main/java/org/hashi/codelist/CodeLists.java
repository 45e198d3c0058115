package org.hashi.codelist;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.hashi.platform.Invalid;

/** The code lists in force. */
@Singleton
public class CodeLists {

  public static final String VERSION = "2026";

  private final Map<Dimension, CodeList> lists = new EnumMap<>(Dimension.class);

  public CodeLists() {
    CodeListFile.read(VERSION).lists().forEach(list -> lists.put(list.dimension(), list));
  }

  public String version() {
    return VERSION;
  }

  public List<CodeList> all() {
    return List.copyOf(lists.values());
  }

  public CodeList list(Dimension dimension) {
    return Objects.requireNonNull(lists.get(dimension), dimension.id());
  }

  /** A code somebody may mark something with; a heading is none. */
  public Optional<Code> find(Dimension dimension, String code) {
    return list(dimension).find(code).filter(found -> !found.isHeading());
  }

  /** The code, or a field error that names the dimension. */
  public Code require(Dimension dimension, String code) {
    return find(dimension, code)
        .orElseThrow(() -> new Invalid(dimension.id(), "この選択肢は使えません。一覧から選び直してください。"));
  }

  /** The Japanese label; a code of another year is shown as it stands. */
  public String label(Dimension dimension, String code) {
    return list(dimension).find(code).map(Code::ja).orElse(code);
  }
}
