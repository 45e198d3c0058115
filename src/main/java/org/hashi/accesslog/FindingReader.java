package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.platform.Tx;

/** Applies the rules to a period; asks nobody whether he may know. */
@ApplicationScoped
class FindingReader {
  /** Of each rule; a period in which more stands out is not one to be read line by line. */
  private static final int MOST = 1_000;

  private static final int LISTED = 200;

  /** What a rule found, before anybody has a name. */
  private record Found(Rule rule, Stretch stretch) {}

  private final int mostPatients;
  private final int mostRefusals;
  private final FindingStore store = new FindingStore();

  FindingReader(
      @ConfigProperty(name = "hashi.accesslog.most-patients") int mostPatients,
      @ConfigProperty(name = "hashi.accesslog.most-refusals") int mostRefusals) {
    this.mostPatients = mostPatients;
    this.mostRefusals = mostRefusals;
  }

  Uni<Findings> findings(Tx tx, Period period) {
    List<Found> all = new ArrayList<>();
    return LogStore.readWidely(tx)
        .chain(() -> store.nights(tx, period, MOST))
        .invoke(found -> add(all, Rule.NIGHT, found))
        .chain(() -> store.busyHours(tx, period, mostPatients))
        .invoke(touches -> add(all, Rule.MASS, MassView.in(touches, mostPatients)))
        .chain(() -> store.refused(tx, period, mostRefusals, MOST))
        .invoke(found -> add(all, Rule.REFUSED, found))
        .chain(() -> store.emergencies(tx, period, MOST))
        .invoke(found -> add(all, Rule.EMERGENCY, found))
        .chain(() -> named(tx, period, all));
  }

  private static void add(List<Found> all, Rule rule, List<Stretch> found) {
    found.forEach(stretch -> all.add(new Found(rule, stretch)));
  }

  private Uni<Findings> named(Tx tx, Period period, List<Found> all) {
    List<Found> listed =
        all.stream()
            .sorted(Comparator.comparing((Found one) -> one.stretch().begin()).reversed())
            .limit(LISTED)
            .toList();
    return store
        .people(tx, listed.stream().map(Found::stretch).toList())
        .map(
            people ->
                new Findings(period, mostPatients, mostRefusals, all.size(), with(listed, people)));
  }

  private static List<Finding> with(List<Found> listed, List<LoggedPerson> people) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      Found found = listed.get(i);
      findings.add(found.stretch().finding(found.rule(), people.get(i)));
    }
    return List.copyOf(findings);
  }
}
