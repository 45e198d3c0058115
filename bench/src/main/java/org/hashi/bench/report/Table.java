package org.hashi.bench.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.hashi.bench.hashi.Safeguards;
import org.hashi.bench.run.Results;

/** The medians, the ratios to the yardsticks, and the goals with what is missing to them. */
public final class Table {
  private static final List<String> SUBJECTS = List.of("hashi", "ejabberd", "bare-group", "bare");

  private final Results results;
  private final StringBuilder text = new StringBuilder();

  private Table(Results results) {
    this.results = results;
  }

  public static String of(Results results) {
    Table table = new Table(results);
    table.figures();
    table.safeguards();
    table.database();
    table.goals();
    return table.text.toString();
  }

  private void figures() {
    text.append(
        "| figure | hashi | ejabberd | bare-group | bare | to ejabberd | to bare-group |\n");
    text.append("|---|---|---|---|---|---|---|\n");
    Figure.ALL.forEach(this::row);
    text.append(
        """

        `~`: other processes used more than 0.35 cores meanwhile. `!`: the rate did not hold, so the figure says little.
        """);
  }

  /** What the safeguards cost, when Hashi was measured without them, too. */
  private void safeguards() {
    List<String> without =
        Arrays.stream(Safeguards.values()).skip(1).map(Safeguards::subject).toList();
    List<Figure> measured =
        Figure.ALL.stream()
            .filter(one -> without.stream().anyMatch(who -> one.of(results, who).isPresent()))
            .toList();
    if (measured.isEmpty()) {
      return;
    }
    text.append("\n| figure | hashi | ").append(String.join(" | ", without)).append(" |\n");
    text.append("|---|---|").append("---|".repeat(without.size())).append("\n");
    for (Figure figure : measured) {
      text.append("| ").append(figure.title()).append(" | ").append(shown(figure, "hashi"));
      without.forEach(who -> text.append(" | ").append(beside(figure, who)));
      text.append(" |\n");
    }
  }

  private String beside(Figure figure, String without) {
    OptionalDouble all = figure.of(results, "hashi");
    OptionalDouble fewer = figure.of(results, without);
    return all.isEmpty() || fewer.isEmpty()
        ? shown(figure, without)
        : shown(figure, without)
            + " (%s ×)".formatted(number(fewer.getAsDouble() / all.getAsDouble()));
  }

  private void row(Figure figure) {
    if (SUBJECTS.stream().allMatch(subject -> figure.of(results, subject).isEmpty())) {
      return;
    }
    text.append("| ").append(figure.title());
    for (String subject : SUBJECTS) {
      text.append(" | ").append(shown(figure, subject));
    }
    for (String yardstick : List.of("ejabberd", "bare-group")) {
      text.append(" | ").append(ratio(figure, yardstick));
    }
    text.append(" |\n");
  }

  private String shown(Figure figure, String subject) {
    OptionalDouble value = figure.of(results, subject);
    if (value.isEmpty()) {
      return "–";
    }
    return number(value.getAsDouble())
        + (results.any("noisy", true, subject, figure.scenario(), figure.kind()) ? " ~" : "")
        + (results.any("sustained", false, subject, figure.scenario(), figure.kind()) ? " !" : "");
  }

  private String ratio(Figure figure, String yardstick) {
    OptionalDouble mine = figure.of(results, "hashi");
    OptionalDouble other = figure.of(results, yardstick);
    return mine.isEmpty() || other.isEmpty() || other.getAsDouble() == 0
        ? "–"
        : number(mine.getAsDouble() / other.getAsDouble());
  }

  private void database() {
    if (results.median("single-1", "posts", "pgbench", "rows_s").isEmpty()) {
      return;
    }
    text.append("\n| PostgreSQL alone (pgbench) | posts/s | ms |\n|---|---|---|\n");
    for (String one : List.of("single-1", "single-16", "batch-1", "batch-16")) {
      String[] words = one.split("-", 2);
      text.append(words[0].equals("single") ? "| one post" : "| 100 posts")
          .append(" a transaction, clients: ")
          .append(words[1])
          .append(" | ")
          .append(number(results.median(one, "posts", "pgbench", "rows_s").orElse(0)))
          .append(" | ")
          .append(number(results.median(one, "posts", "pgbench", "latency_ms").orElse(0)))
          .append(" |\n");
    }
  }

  private void goals() {
    text.append("\n| goal | must | | aim | |\n|---|---|---|---|---|\n");
    for (Goal goal : Goal.ALL) {
      text.append("| ").append(goal.figure().title());
      text.append(" | ")
          .append(goal.must().words())
          .append(" | ")
          .append(verdict(goal, goal.must()));
      text.append(" | ").append(goal.aim().words()).append(" | ").append(verdict(goal, goal.aim()));
      text.append(" |\n");
    }
  }

  private String verdict(Goal goal, Goal.Bound bound) {
    OptionalDouble mine = goal.figure().of(results, "hashi");
    OptionalDouble limit = bound.limit(results, goal.figure());
    if (mine.isEmpty() || limit.isEmpty()) {
      return "not measured";
    }
    double share = mine.getAsDouble() / limit.getAsDouble();
    boolean met = goal.figure().moreIsBetter() ? share >= 1 : share <= 1;
    return (met ? "met" : "**missed**") + " (" + number(share) + " × the bound)";
  }

  static String number(double value) {
    if (value >= 1000) {
      return String.format(Locale.ROOT, "%,.0f", value);
    }
    return String.format(Locale.ROOT, value >= 100 ? "%.0f" : value >= 10 ? "%.1f" : "%.2f", value);
  }
}
