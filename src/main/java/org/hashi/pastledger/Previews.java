package org.hashi.pastledger;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hashi.consultation.CountType;
import org.hashi.consultation.PastMatter;
import org.hashi.pastledger.PastLedgerStore.Stored;
import org.hashi.pastledger.PastLedgerView.PastColumn;
import org.hashi.pastledger.PastLedgerView.PastPreview;
import org.hashi.pastledger.PastLedgerView.PastTerm;
import org.hashi.pastledger.PastLedgerView.PastWrongLine;
import org.hashi.pastledger.PastLedgerView.PastYear;
import org.hashi.platform.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Puts together what is shown of a file. */
final class Previews {
  private static final int MOST_SHOWN = 200;

  private Previews() {}

  static PastLedgerView view(Stored file, String centre, @Nullable PastPreview preview) {
    return new PastLedgerView(
        file.fileId(),
        file.centreId(),
        centre,
        file.name(),
        file.uploadedAt().toInstant(),
        file.kept(),
        file.takenBack(),
        preview);
  }

  static PastPreview preview(PastFile read, boolean keptBefore) {
    List<PastMatter> matters = read.matters();
    return new PastPreview(
        read.headingLine(),
        read.columns().stream()
            .map(one -> new PastColumn(one.heading(), one.meaning().word(), one.samples()))
            .toList(),
        unknown(read),
        read.lines(),
        matters.size(),
        matters.stream().mapToInt(matter -> matter.contacts().size()).sum(),
        read.countedOtherwise(),
        read.wrong().stream()
            .limit(MOST_SHOWN)
            .map(one -> new PastWrongLine(one.line(), one.errors()))
            .toList(),
        read.wrongLines(),
        years(matters),
        keptBefore);
  }

  /** The most frequent ones first. */
  private static List<PastTerm> unknown(PastFile read) {
    return read.unknown().entrySet().stream()
        .map(
            one ->
                new PastTerm(
                    one.getKey().meaning().word(),
                    one.getKey().text(),
                    one.getValue(),
                    read.guess(one.getKey()).orElse(null)))
        .sorted(
            Comparator.comparing(PastTerm::meaning)
                .thenComparing(PastTerm::lines, Comparator.reverseOrder())
                .thenComparing(PastTerm::term))
        .limit(MOST_SHOWN)
        .toList();
  }

  private static List<PastYear> years(List<PastMatter> matters) {
    Map<Integer, PastYear> years = new TreeMap<>();
    for (PastMatter matter : matters) {
      List<CountType> types = matter.types();
      for (int i = 0; i < types.size(); i++) {
        int year = FiscalYear.of(matter.contacts().get(i).on());
        int fresh = types.get(i) == CountType.NEW ? 1 : 0;
        years.merge(
            year,
            new PastYear(year, fresh, 1),
            (one, other) ->
                new PastYear(
                    year,
                    one.newMatters() + other.newMatters(),
                    one.contacts() + other.contacts()));
      }
    }
    return List.copyOf(years.values());
  }
}
