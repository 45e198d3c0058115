package org.hashi.areaissue;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.hashi.codelist.Dimension;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code areaissue_issue}, {@code areaissue_version} and {@code areaissue_step}. */
final class IssueStore {
  private static final String FIND =
      """
      select i.issue_id, i.organization_id, i.affiliation_id, i.raised_at,
        not exists (select 1 from areaissue_step s where s.issue_id = i.issue_id)
      from areaissue_issue i where i.issue_id = $1
      """;

  private static final String LINES =
      """
      select i.issue_id, i.organization_id, i.raised_at, v.title, v.kinds, v.places, s.state,
        coalesce(s.taken_at, v.written_at) as moved_at,
        (select min(m.due_on) from areaissue_measure m
          where m.issue_id = i.issue_id and not m.withdrawn and m.done_on is null
            and not exists (select 1 from areaissue_measure n
              where n.issue_id = m.issue_id and n.measure_id = m.measure_id
                and n.version > m.version)) as due_on
      from areaissue_issue i
      join lateral (
        select * from areaissue_version
        where issue_id = i.issue_id order by version desc limit 1) v on true
      left join lateral (
        select state, taken_at from areaissue_step
        where issue_id = i.issue_id order by no desc limit 1) s on true
      where (s.state is not null or i.organization_id = any($1))
        and ($2::text is null or s.state = $2)
        and ($3::text is null or $3 = any(v.kinds))
        and ($4::uuid[] is null or cardinality(v.places) = 0 or v.places && $4)
        and (not $5::boolean or i.organization_id = any($1))
        and ($6::text is null or exists (
          select 1 from areaissue_source o where o.issue_id = i.issue_id
            and o.dimension = $6 and o.code = $7 and o.unlinked_at is null))
        and ($8::uuid is null or exists (
          select 1 from areaissue_source o where o.issue_id = i.issue_id
            and o.thread_id = $8 and o.unlinked_at is null))
      order by moved_at desc, i.issue_id desc limit $9
      """;

  /** One that was raised, by whom; a draft has taken no step yet. */
  record Issue(
      UUID issueId, UUID organizationId, UUID affiliationId, Instant raisedAt, boolean draft) {}

  /** What was said of an issue, when and by whom. */
  record Version(int version, IssueWords words, UUID affiliationId, Instant writtenAt) {}

  /** A step to another state. */
  record Step(int no, IssueState state, String note, UUID affiliationId, Instant takenAt) {}

  /** An issue in a list. */
  record Line(
      UUID issueId,
      UUID organizationId,
      Instant raisedAt,
      String title,
      List<String> kinds,
      List<UUID> places,
      @Nullable IssueState state,
      Instant movedAt,
      @Nullable LocalDate dueOn) {}

  Uni<Void> inTurn(Tx tx, UUID id) {
    return tx.rows("select pg_advisory_xact_lock($1)", id.getLeastSignificantBits())
        .replaceWithVoid();
  }

  Uni<List<Issue>> find(Tx tx, UUID issueId) {
    return tx.rows(FIND, issueId)
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new Issue(
                            row.getUUID(0),
                            row.getUUID(1),
                            row.getUUID(2),
                            row.getOffsetDateTime(3).toInstant(),
                            row.getBoolean(4))));
  }

  /** The one that this command raised before, if it did. */
  Uni<List<UUID>> sent(Tx tx, UUID affiliationId, UUID clientId) {
    return tx.rows(
            "select issue_id from areaissue_issue where affiliation_id = $1 and client_id = $2",
            affiliationId,
            clientId)
        .map(rows -> Rows.all(rows, row -> row.getUUID(0)));
  }

  Uni<Void> raise(Tx tx, UUID issueId, UUID clientId, UUID organizationId, UUID affiliationId) {
    return tx.rows(
            "insert into areaissue_issue (issue_id, client_id, organization_id, affiliation_id,"
                + " raised_at) values ($1, $2, $3, $4, $5)",
            issueId,
            clientId,
            organizationId,
            affiliationId,
            now(tx))
        .replaceWithVoid();
  }

  Uni<Void> write(
      Tx tx, UUID issueId, int version, IssueWords words, String list, UUID affiliationId) {
    WantedIndicator indicator = words.indicator();
    CountedCode counted = indicator == null ? null : indicator.counted();
    return tx.rows(
            """
            insert into areaissue_version (issue_id, version, title, description, kinds, scenes,
              program_items, places, indicator_name, indicator_unit, indicator_target,
              counted_dimension, counted_code, list_version, affiliation_id, written_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """,
            issueId,
            version,
            words.title(),
            words.description(),
            words.kinds().toArray(String[]::new),
            words.scenes().toArray(String[]::new),
            words.programItems().toArray(String[]::new),
            words.places().toArray(UUID[]::new),
            indicator == null ? null : indicator.name(),
            indicator == null ? null : indicator.unit(),
            indicator == null ? null : indicator.target(),
            counted == null ? null : counted.dimension().id(),
            counted == null ? null : counted.code(),
            list,
            affiliationId,
            now(tx))
        .replaceWithVoid();
  }

  /** All of them, the first one first. */
  Uni<List<Version>> versions(Tx tx, UUID issueId) {
    return tx.rows(
            """
            select version, title, description, kinds, scenes, program_items, places,
              indicator_name, indicator_unit, indicator_target, counted_dimension, counted_code,
              affiliation_id, written_at
            from areaissue_version where issue_id = $1 order by version
            """,
            issueId)
        .map(rows -> Rows.all(rows, IssueStore::version));
  }

  Uni<Void> step(Tx tx, UUID issueId, int no, IssueState state, String note, UUID affiliationId) {
    return tx.rows(
            "insert into areaissue_step (issue_id, no, state, note, affiliation_id, taken_at)"
                + " values ($1, $2, $3, $4, $5, $6)",
            issueId,
            no,
            state.word(),
            note,
            affiliationId,
            now(tx))
        .replaceWithVoid();
  }

  /** All of them, the first one first. */
  Uni<List<Step>> steps(Tx tx, UUID issueId) {
    return tx.rows(
            "select no, state, note, affiliation_id, taken_at from areaissue_step"
                + " where issue_id = $1 order by no",
            issueId)
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new Step(
                            row.getInteger(0),
                            IssueState.of(row.getString(1)),
                            row.getString(2),
                            row.getUUID(3),
                            row.getOffsetDateTime(4).toInstant())));
  }

  /** Those an office may read and that are as wished, the one that moved last first. */
  Uni<List<Line>> lines(Tx tx, UUID[] own, IssueWish wish, UUID @Nullable [] places, int limit) {
    return tx.rows(
            LINES,
            own,
            wish.state() == null ? null : wish.state().word(),
            wish.kind(),
            places,
            wish.mine(),
            wish.dimension() == null ? null : wish.dimension().id(),
            wish.code(),
            wish.threadId(),
            limit)
        .map(rows -> Rows.all(rows, IssueStore::line));
  }

  private static Line line(Row row) {
    return new Line(
        row.getUUID("issue_id"),
        row.getUUID("organization_id"),
        row.getOffsetDateTime("raised_at").toInstant(),
        row.getString("title"),
        List.of(row.getArrayOfStrings("kinds")),
        List.of(row.getArrayOfUUIDs("places")),
        IssueState.find(row.getString("state")).orElse(null),
        row.getOffsetDateTime("moved_at").toInstant(),
        row.getLocalDate("due_on"));
  }

  private static Version version(Row row) {
    IssueWords words =
        new IssueWords(
            row.getString("title"),
            row.getString("description"),
            List.of(row.getArrayOfStrings("kinds")),
            List.of(row.getArrayOfStrings("scenes")),
            List.of(row.getArrayOfStrings("program_items")),
            List.of(row.getArrayOfUUIDs("places")),
            indicator(row));
    return new Version(
        row.getInteger("version"),
        words,
        row.getUUID("affiliation_id"),
        row.getOffsetDateTime("written_at").toInstant());
  }

  private static @Nullable WantedIndicator indicator(Row row) {
    String name = row.getString("indicator_name");
    if (name == null) {
      return null;
    }
    String dimension = row.getString("counted_dimension");
    CountedCode counted =
        dimension == null
            ? null
            : new CountedCode(Dimension.of(dimension), row.getString("counted_code"));
    BigDecimal target = row.getBigDecimal("indicator_target");
    return new WantedIndicator(name, row.getString("indicator_unit"), target, counted);
  }

  private static OffsetDateTime now(Tx tx) {
    return tx.now().atOffset(ZoneOffset.UTC);
  }
}
