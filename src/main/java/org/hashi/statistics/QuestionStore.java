package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;

/** Statements on {@code statistics_question}. */
final class QuestionStore {
  /** The latest first. */
  Uni<List<SavedQuestion>> of(Tx tx, UUID accountId) {
    return tx.rows(
            """
            select question_id, question, place, first_month, last_month, axes, kind, measure
            from statistics_question where account_id = $1 order by saved_at desc, question_id desc
            """,
            accountId)
        .map(rows -> Rows.all(rows, QuestionStore::question));
  }

  /** One after the other writes the questions of an account. */
  Uni<Void> inTurn(Tx tx, UUID accountId) {
    return tx.rows("select pg_advisory_xact_lock($1)", accountId.getLeastSignificantBits())
        .replaceWithVoid();
  }

  /** Whether it was kept: not a new one when there are as many as there may be. */
  Uni<Boolean> save(Tx tx, UUID accountId, SavedQuestion one, int most) {
    return tx.rows(
            """
            insert into statistics_question (question_id, account_id, question, place, first_month,
              last_month, axes, kind, measure, saved_at)
            select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10
            where exists (select from statistics_question where account_id = $2 and question = $3)
              or (select count(*) from statistics_question where account_id = $2) < $11
            on conflict (account_id, question) do update set place = $4, first_month = $5,
              last_month = $6, axes = $7, kind = $8, measure = $9, saved_at = $10
            """,
            one.questionId(),
            accountId,
            one.question(),
            one.place(),
            one.period().firstDay(),
            one.period().until().atDay(1),
            one.axes().toArray(String[]::new),
            one.kind().name(),
            one.measure().name(),
            tx.now().atOffset(ZoneOffset.UTC),
            most)
        .map(rows -> rows.rowCount() == 1);
  }

  Uni<Void> rename(Tx tx, UUID accountId, UUID questionId, String question) {
    return tx.rows(
            """
            update statistics_question set question = $3
            where account_id = $1 and question_id = $2
            """,
            accountId,
            questionId,
            question)
        .replaceWithVoid();
  }

  /** Whether there was one. */
  Uni<Boolean> delete(Tx tx, UUID accountId, UUID questionId) {
    return tx.rows(
            "delete from statistics_question where account_id = $1 and question_id = $2",
            accountId,
            questionId)
        .map(rows -> rows.rowCount() == 1);
  }

  private static SavedQuestion question(Row row) {
    return new SavedQuestion(
        row.getUUID(0),
        row.getString(1),
        row.getString(2),
        new Period(month(row.getLocalDate(3)), month(row.getLocalDate(4))),
        List.of(row.getArrayOfStrings(5)),
        TableKind.valueOf(row.getString(6)),
        TableMeasure.valueOf(row.getString(7)));
  }

  private static YearMonth month(LocalDate day) {
    return YearMonth.from(day);
  }
}
