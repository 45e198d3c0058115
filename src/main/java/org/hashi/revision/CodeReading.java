package org.hashi.revision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeList;
import org.hashi.platform.FiscalYear;
import org.hashi.platform.Invalid;
import org.hashi.revision.WriteCodes.WantedCode;
import org.jspecify.annotations.Nullable;

/**
 * Makes of what an officer wrote the codes of a draft. What was in force before stays: a code never
 * leaves the list, never comes under another heading, and is never used again.
 */
final class CodeReading {
  private static final int MOST = 300;
  private static final Pattern NEW_CODE = Pattern.compile("[0-9A-Z][0-9A-Z-]{0,9}");
  private static final Set<String> ALWAYS_THERE = Set.of(Code.OTHER, Code.UNKNOWN);

  private final CodeList before;
  private final int fiscalYear;

  /**
   * @param before the list of the same dimension that was put in force last
   * @param fiscalYear of the draft
   */
  CodeReading(CodeList before, int fiscalYear) {
    this.before = before;
    this.fiscalYear = fiscalYear;
  }

  /** The codes, or a field error that names the one with which something is wrong. */
  List<Code> read(List<WantedCode> wanted) {
    if (wanted.size() > MOST) {
      throw wrong("区分は%dまでです。".formatted(MOST));
    }
    requireAllOfBefore(wanted);
    Set<String> seen = new HashSet<>();
    List<Code> codes = new ArrayList<>();
    for (WantedCode one : wanted) {
      if (!seen.add(one.code())) {
        throw wrong("コード「%s」が2つあります。".formatted(one.code()));
      }
      codes.add(read(one));
    }
    requireParents(codes);
    requireNames(codes);
    return codes;
  }

  private void requireAllOfBefore(List<WantedCode> wanted) {
    List<String> kept = wanted.stream().map(WantedCode::code).toList();
    before.codes().stream()
        .filter(code -> !kept.contains(code.code()))
        .findFirst()
        .ifPresent(
            code -> {
              throw wrong("コード「%s」は削除できません。使わないときは廃止にしてください。".formatted(code.code()));
            });
  }

  private Code read(WantedCode wanted) {
    Optional<Code> known = before.find(wanted.code());
    known.ifPresentOrElse(code -> requireSamePlace(code, wanted), () -> requireNew(wanted));
    if (wanted.retired()) {
      requireRetirable(wanted);
    }
    return new Code(
        wanted.code(),
        wanted.parent(),
        wanted.heading() ? Integer.valueOf(1) : null,
        wanted.ja().strip(),
        wanted.en().strip(),
        known.map(Code::validFrom).orElse(known.isPresent() ? null : fiscalYear),
        wanted.retired() ? validTo(known.orElse(null)) : null,
        null,
        null);
  }

  private static void requireSamePlace(Code code, WantedCode wanted) {
    if (code.isHeading() != wanted.heading() || !Objects.equals(code.parent(), wanted.parent())) {
      throw wrong("コード「%s」の見出しは変えられません。新しいコードを追加してください。".formatted(code.code()));
    }
  }

  private void requireNew(WantedCode wanted) {
    if (before.dimension().isFixed()) {
      throw wrong("この項目には区分を追加できません。名前と順序だけを変えられます。");
    }
    if (!NEW_CODE.matcher(wanted.code()).matches()) {
      throw wrong("コード「%s」は使えません。半角の英大文字と数字で10文字までにしてください。".formatted(wanted.code()));
    }
  }

  private void requireRetirable(WantedCode wanted) {
    if (before.dimension().isFixed()) {
      throw wrong("この項目の区分は廃止できません。名前と順序だけを変えられます。");
    }
    if (wanted.heading() || ALWAYS_THERE.contains(wanted.code())) {
      throw wrong("「%s %s」は廃止できません。".formatted(wanted.code(), wanted.ja()));
    }
    if (before.find(wanted.code()).isEmpty()) {
      throw wrong("追加した「%s %s」は、廃止ではなく取り消してください。".formatted(wanted.code(), wanted.ja()));
    }
  }

  /** One that was retired in another year stays retired since then. */
  private int validTo(@Nullable Code known) {
    Integer since = known == null ? null : known.validTo();
    return since == null ? fiscalYear - 1 : since;
  }

  private static void requireParents(List<Code> codes) {
    Set<String> headings = new HashSet<>();
    codes.stream().filter(Code::isHeading).forEach(code -> headings.add(code.code()));
    for (Code code : codes) {
      if (code.isHeading() ? code.parent() != null : isUnder(code, headings)) {
        throw wrong("「%s %s」の見出しを選んでください。".formatted(code.code(), code.ja()));
      }
    }
  }

  /** Whether it stands under something that is no heading. */
  private static boolean isUnder(Code code, Set<String> headings) {
    return code.parent() != null && !headings.contains(code.parent());
  }

  /** Two that may be used at the same time are never called the same. */
  private void requireNames(List<Code> codes) {
    Map<String, String> names = new HashMap<>();
    for (Code code : codes) {
      String same = code.usable(fiscalYear) ? names.put(code.ja(), code.code()) : null;
      if (same != null) {
        throw wrong(
            "「%s」と「%s」の名前が同じです（%s）。".formatted(same, code.code(), FiscalYear.text(fiscalYear)));
      }
    }
  }

  private static Invalid wrong(String message) {
    return new Invalid("codes", message);
  }
}
