package org.hashi.torture;

import java.util.ArrayList;
import java.util.List;

/** The long set: every fault with many seeds. Ends with 1 when a promise was broken. */
public final class Torture {
  private Torture() {}

  public static void main(String... arguments) throws Exception {
    Wish wish = Wish.of(arguments);
    List<Report> reports = new ArrayList<>();
    int broken = 0;
    Cluster cluster = Cluster.start(wish.nodes(), wish.wakeUps());
    for (Fault fault : wish.faults()) {
      for (long seed = wish.firstSeed(); seed < wish.firstSeed() + wish.seeds(); seed++) {
        try {
          Report report = new Run(cluster, fault, seed).go();
          System.out.println(report);
          reports.add(report);
        } catch (Exception e) {
          System.out.println(fault.id() + ": seed " + seed + " was not carried through: " + e);
          e.printStackTrace(System.out);
          broken++;
        }
      }
    }
    System.out.println();
    reports.stream().map(Torture::row).forEach(System.out::println);
    System.out.println(Report.total(reports, broken));
    System.exit(broken > 0 || reports.stream().anyMatch(Report::guilty) ? 1 : 0);
  }

  private static String row(Report report) {
    return "%-6s seed %-6d %-8s posts %6d  deliveries %8d  kills %3d  %4d s"
        .formatted(
            report.run().fault().id(),
            report.run().seed(),
            report.guilty() ? "GUILTY" : "innocent",
            report.verdict().posts(),
            report.verdict().deliveries(),
            report.verdict().kills(),
            report.took().toSeconds());
  }
}
