package org.hashi.revision;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.hashi.codelist.Dimension;
import org.hashi.codelist.Draft;
import org.hashi.codelist.Rollup;
import org.hashi.codelist.Rollup.RollupGroup;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;

/** Makes of what an officer wrote a roll-up of the draft: disjoint now, whole when put in force. */
final class RollupReading {
  private static final int MOST = 60;
  private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{0,39}");

  private RollupReading() {}

  static Rollup read(Draft draft, Dimension dimension, String word, WriteRollup command) {
    if (!WORD.matcher(word).matches() || word.equals(Rollup.HEADINGS)) {
      throw new NotFound();
    }
    Rollup rollup = command.as(word, dimension);
    List<String> groups = rollup.groups().stream().map(RollupGroup::group).toList();
    if (groups.isEmpty() || groups.size() > MOST || new HashSet<>(groups).size() < groups.size()) {
      throw new Invalid("groups", "まとまりは1つから%dまでで、コードはそれぞれ別にしてください。".formatted(MOST));
    }
    List<String> wrong = rollup.wrong(draft.version().list(dimension));
    if (!wrong.isEmpty()) {
      throw new Invalid(
          "groups", "2つのまとまりにあるか、使えない区分があります（%s）。".formatted(String.join("、", wrong)));
    }
    return rollup;
  }
}
