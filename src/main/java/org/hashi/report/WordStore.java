package org.hashi.report;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.areaissue.IssueState;
import org.hashi.areaissue.ToldIssue;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.hashi.report.WriteReport.SectionText;

/**
 * Statements on {@code report_version}, {@code report_text}, {@code report_example}, {@code
 * report_issue} and {@code report_origin}.
 */
final class WordStore {
  /** What was said, when and by whom. */
  record Version(int version, String title, UUID affiliationId, Instant writtenAt) {}

  /** All that a version says. */
  record Words(
      String title, List<SectionText> texts, List<Example> examples, List<ToldIssue> issues) {}

  /** All of them, the first one first. */
  Uni<List<Version>> versions(Tx tx, UUID reportId) {
    return tx.rows(
            "select version, title, affiliation_id, written_at from report_version"
                + " where report_id = $1 order by version",
            reportId)
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new Version(
                            row.getInteger(0),
                            row.getString(1),
                            row.getUUID(2),
                            row.getOffsetDateTime(3).toInstant())));
  }

  Uni<Words> words(Tx tx, UUID reportId, Version of) {
    return tx.rows(
            "select section, text from report_text where report_id = $1 and version = $2",
            reportId,
            of.version())
        .map(rows -> Rows.all(rows, WordStore::text))
        .chain(
            texts ->
                examples(tx, reportId, of.version())
                    .chain(
                        examples ->
                            issues(tx, reportId, of.version())
                                .map(issues -> new Words(of.title(), texts, examples, issues))));
  }

  private Uni<List<Example>> examples(Tx tx, UUID reportId, int version) {
    return tx.rows(
            """
            select e.example_id, e.title, e.body, e.scene, e.contents, e.checks, o.consultation_id
            from report_example e
            left join report_origin o on o.report_id = e.report_id and o.example_id = e.example_id
            where e.report_id = $1 and e.version = $2 order by e.no
            """,
            reportId,
            version)
        .map(rows -> Rows.all(rows, WordStore::example));
  }

  private Uni<List<ToldIssue>> issues(Tx tx, UUID reportId, int version) {
    return tx.rows(
            "select issue_id, title, state from report_issue"
                + " where report_id = $1 and version = $2 order by no",
            reportId,
            version)
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new ToldIssue(
                            row.getUUID(0), row.getString(1), IssueState.of(row.getString(2)))));
  }

  Uni<Void> write(Tx tx, UUID reportId, int version, Words words, UUID affiliationId) {
    return tx.rows(
            "insert into report_version (report_id, version, title, affiliation_id, written_at)"
                + " values ($1, $2, $3, $4, $5)",
            reportId,
            version,
            words.title(),
            affiliationId,
            tx.now().atOffset(ZoneOffset.UTC))
        .chain(() -> writeTexts(tx, reportId, version, words.texts()))
        .chain(() -> writeExamples(tx, reportId, version, words.examples()))
        .chain(() -> writeOrigins(tx, reportId, words.examples()))
        .chain(() -> writeIssues(tx, reportId, version, words.issues()));
  }

  private Uni<Void> writeTexts(Tx tx, UUID reportId, int version, List<SectionText> texts) {
    return tx.each(
        "insert into report_text (report_id, version, section, text) values ($1, $2, $3, $4)",
        texts.stream()
            .filter(one -> !one.text().isBlank())
            .map(one -> Tuple.of(reportId, version, one.section().word(), one.text().strip()))
            .toList());
  }

  private Uni<Void> writeExamples(Tx tx, UUID reportId, int version, List<Example> examples) {
    List<Tuple> tuples = new ArrayList<>();
    for (Example one : examples) {
      tuples.add(
          Tuple.from(
              Arrays.asList(
                  reportId,
                  version,
                  tuples.size() + 1,
                  one.exampleId(),
                  one.title(),
                  one.body().strip(),
                  one.scene(),
                  one.contents().toArray(String[]::new),
                  one.checks().stream().map(ExampleCheck::word).toArray(String[]::new))));
    }
    return tx.each(
        """
        insert into report_example (report_id, version, no, example_id, title, body, scene,
          contents, checks)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """,
        tuples);
  }

  /** Where an example came from is said once. */
  private Uni<Void> writeOrigins(Tx tx, UUID reportId, List<Example> examples) {
    return tx.each(
        "insert into report_origin (report_id, example_id, consultation_id) values ($1, $2, $3)"
            + " on conflict do nothing",
        examples.stream()
            .filter(one -> one.consultationId() != null)
            .map(one -> Tuple.of(reportId, one.exampleId(), one.consultationId()))
            .toList());
  }

  private Uni<Void> writeIssues(Tx tx, UUID reportId, int version, List<ToldIssue> issues) {
    List<Tuple> tuples = new ArrayList<>();
    for (ToldIssue one : issues) {
      tuples.add(
          Tuple.from(
              Arrays.asList(
                  reportId,
                  version,
                  tuples.size() + 1,
                  one.issueId(),
                  one.title(),
                  one.state().word())));
    }
    return tx.each(
        "insert into report_issue (report_id, version, no, issue_id, title, state)"
            + " values ($1, $2, $3, $4, $5, $6)",
        tuples);
  }

  private static SectionText text(Row row) {
    return new SectionText(Section.of(row.getString(0)), row.getString(1));
  }

  private static Example example(Row row) {
    return new Example(
        row.getUUID(0),
        row.getString(1),
        row.getString(2),
        row.getString(3),
        List.of(row.getArrayOfStrings(4)),
        Stream.of(row.getArrayOfStrings(5)).map(ExampleCheck::of).toList(),
        row.getUUID(6));
  }
}
