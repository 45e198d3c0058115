package org.hashi.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.hashi.organization.OrganizationView;
import org.hashi.statistics.MonthlyTable.Cells;
import org.hashi.statistics.MonthlyTable.CentreRow;
import org.hashi.statistics.MonthlyTable.ContentRow;
import org.hashi.statistics.StatisticsStore.Count;
import org.hashi.statistics.Suppression.Part;
import org.hashi.statistics.Suppression.Shown;

/**
 * Makes the two tables of a month out of the counts.
 *
 * @param centres every centre, in the order of the network
 * @param contents the codes that get a row
 * @param own the reader's own centres
 */
record Tally(
    List<Count> counts, List<OrganizationView> centres, List<String> contents, Set<UUID> own) {

  /** What a measure of the month may show. */
  Shown shown(ToLongFunction<Count> measure, boolean aboutNobody) {
    List<Part> byCentre =
        centres.stream()
            .map(centre -> part(measure, one -> one.centreId().equals(centre.organizationId())))
            .toList();
    List<Part> byContent =
        contents.stream().map(code -> part(measure, one -> one.content().equals(code))).toList();
    return aboutNobody
        ? Suppression.showAll(byCentre, byContent)
        : Suppression.hide(byCentre, byContent);
  }

  List<CentreRow> centreRows(Shown newMatters, Shown contacts) {
    List<CentreRow> rows = new ArrayList<>();
    for (int i = 0; i < centres.size(); i++) {
      OrganizationView centre = centres.get(i);
      rows.add(
          new CentreRow(
              centre.organizationId(),
              centre.name(),
              centre.area(),
              newMatters.rows().get(i),
              contacts.rows().get(i)));
    }
    return rows;
  }

  List<ContentRow> contentRows(Shown newMatters, Shown contacts) {
    return IntStream.range(0, contents.size())
        .mapToObj(
            i ->
                new ContentRow(
                    contents.get(i), newMatters.otherRows().get(i), contacts.otherRows().get(i)))
        .toList();
  }

  static Cells total(Shown newMatters, Shown contacts) {
    return new Cells(newMatters.total(), contacts.total());
  }

  private Part part(ToLongFunction<Count> measure, Predicate<Count> row) {
    List<Count> ofRow = counts.stream().filter(row).toList();
    long value = ofRow.stream().mapToLong(measure).sum();
    long known =
        ofRow.stream().filter(one -> own.contains(one.centreId())).mapToLong(measure).sum();
    return new Part(value, known);
  }
}
