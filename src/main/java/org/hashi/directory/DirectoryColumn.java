package org.hashi.directory;

import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a column of a directory may hold, and how its heading may read. */
@SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type does not say so
public enum DirectoryColumn {
  NAME("事業所名", "事業所の名称", "施設名", "医療機関名", "名称", "組織名"),
  TYPE("種別", "種類", "サービス種別", "サービスの種類", "事業所種別"),
  MUNICIPALITY("市町村", "市町村名", "市区町村", "市区町村名", "所在市町村"),
  TELEPHONE("電話", "電話番号", "TEL", "連絡先");

  private final List<String> headings;

  DirectoryColumn(String... headings) {
    this.headings = List.of(headings);
  }

  /** The word used in the interface. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a heading stands for, as far as it is one of ours. */
  static Optional<DirectoryColumn> under(String heading) {
    String plain =
        Normalizer.normalize(heading, Normalizer.Form.NFKC)
            .replaceAll("[\\s*※]+", "")
            .toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(one -> one.headings.contains(plain)).findFirst();
  }
}
