package org.hashi.ownlabel;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeVersion;
import org.hashi.consultation.Axes;
import org.hashi.platform.Invalid;

/** Holds what a centre wants to call its codes against the common lists. */
final class LabelReading {
  private static final int MOST = 300;

  private final CodeVersion lists;

  LabelReading(CodeVersion lists) {
    this.lists = lists;
  }

  /** The labels, or a field error that tells the one with which something is wrong. */
  List<OwnLabel> read(List<OwnLabel> wanted) {
    if (wanted.size() > MOST) {
      throw wrong("呼び方は%dまでです。".formatted(MOST));
    }
    Set<List<String>> seen = new HashSet<>();
    for (OwnLabel one : wanted) {
      requireCode(one);
      if (!seen.add(List.of(one.dimension().id(), key(one.label())))) {
        throw wrong("「%s」が2つあります。呼び方はそれぞれ別にしてください。".formatted(one.label().strip()));
      }
      requireOwn(one);
    }
    return wanted.stream().map(OwnLabel::stripped).toList();
  }

  private void requireCode(OwnLabel one) {
    boolean known = Axes.MATTER.contains(one.dimension()) || Axes.CONTACT.contains(one.dimension());
    boolean marks =
        known
            && lists
                .list(one.dimension())
                .find(one.code())
                .filter(code -> !code.isHeading())
                .isPresent();
    if (!marks) {
      throw wrong("「%s」の共通の区分を選び直してください。".formatted(one.label().strip()));
    }
  }

  /** It would mean two things if another code were called so by everybody. */
  private void requireOwn(OwnLabel one) {
    lists.list(one.dimension()).codes().stream()
        .filter(code -> !code.isHeading() && !code.code().equals(one.code()))
        .filter(code -> isName(code, one.label()))
        .findFirst()
        .ifPresent(
            code -> {
              throw wrong(
                  "「%s」は共通の区分「%s %s」の名前です。別の呼び方にしてください。"
                      .formatted(one.label().strip(), code.code(), code.ja()));
            });
  }

  private static boolean isName(Code code, String label) {
    return key(code.ja()).equals(key(label)) || key(code.en()).equals(key(label));
  }

  private static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
  }

  private static Invalid wrong(String message) {
    return new Invalid("labels", message);
  }
}
