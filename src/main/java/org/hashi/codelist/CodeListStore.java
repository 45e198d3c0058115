package org.hashi.codelist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.codelist.Rollup.RollupGroup;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Statements on {@code codelist_*}. */
final class CodeListStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<List<Code>> CODES = new TypeReference<>() {};
  private static final TypeReference<List<RollupGroup>> GROUPS = new TypeReference<>() {};

  private static final String VERSIONS =
      """
      select version_id, version, fiscal_year, base, seen from codelist_version
      where in_force_at is not null = $1 order by fiscal_year, no
      """;
  private static final String NOTES =
      """
      select distinct on (dimension, fiscal_year) dimension, fiscal_year, ja, en
      from codelist_note order by dimension, fiscal_year, no desc
      """;
  private static final String BEGIN =
      """
      insert into codelist_version
        (version_id, version, fiscal_year, no, base, seen, drafted_by, drafted_at)
      values ($1, $2, $3, $4, $5, 1, $6, $7::text::timestamptz)
      """;
  private static final String WRITE_LIST =
      """
      insert into codelist_list (version_id, dimension, codes) values ($1, $2, $3::text::jsonb)
      on conflict (version_id, dimension) do update set codes = excluded.codes
      """;
  private static final String WRITE_ROLLUP =
      """
      insert into codelist_rollup (version_id, dimension, rollup, ja, en, groups)
      values ($1, $2, $3, $4, $5, $6::text::jsonb)
      on conflict (version_id, dimension, rollup) do update
        set ja = excluded.ja, en = excluded.en, groups = excluded.groups
      """;
  private static final String ENFORCE =
      """
      update codelist_version set in_force_by = $2, in_force_at = $3::text::timestamptz
      where version_id = $1
      """;
  private static final String NOTE =
      """
      insert into codelist_note
        (note_id, dimension, fiscal_year, no, ja, en, affiliation_id, written_at)
      select $1, $2, $3, coalesce(max(no), 0) + 1, $4, $5, $6, $7::text::timestamptz
      from codelist_note where dimension = $2 and fiscal_year = $3
      """;

  /** One version, in force or not, as its rows tell it. */
  record Stored(UUID versionId, String version, int fiscalYear, String base, int seen) {}

  private record StoredRollup(UUID versionId, Rollup rollup) {}

  private record StoredList(UUID versionId, Dimension dimension, List<Code> codes) {}

  Uni<Long> changes(Tx tx) {
    return tx.rows("select changes from codelist_state")
        .map(rows -> rows.iterator().next().getLong(0));
  }

  /** Of those who change something one comes after the other. */
  Uni<Void> inTurn(Tx tx) {
    return tx.rows("select 1 from codelist_state for update").replaceWithVoid();
  }

  Uni<Void> changed(Tx tx) {
    return tx.rows("update codelist_state set changes = changes + 1").replaceWithVoid();
  }

  /** All that was ever in force, the shipped version first. */
  Uni<Book> read(Tx tx, Book shipped, long changes) {
    return versions(tx, true, shipped.first())
        .chain(
            versions ->
                notes(tx)
                    .map(
                        notes ->
                            new Book(
                                changes,
                                Stream.concat(shipped.versions().stream(), versions.stream())
                                    .toList(),
                                notes(shipped, notes))));
  }

  /** Blank: there was one, and it was taken back. */
  private static List<Note> notes(Book shipped, List<Note> written) {
    List<Note> all = new ArrayList<>(written);
    shipped.notes().stream()
        .filter(note -> written.stream().noneMatch(one -> sameYear(one, note)))
        .forEach(all::add);
    all.removeIf(note -> note.ja().isBlank());
    return all;
  }

  private static boolean sameYear(Note one, Note other) {
    return one.dimension() == other.dimension() && one.fiscalYear() == other.fiscalYear();
  }

  private Uni<List<Note>> notes(Tx tx) {
    return tx.rows(NOTES)
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new Note(
                            Dimension.of(row.getString("dimension")),
                            row.getInteger("fiscal_year"),
                            row.getString("ja"),
                            row.getString("en"))));
  }

  private Uni<List<CodeVersion>> versions(Tx tx, boolean inForce, CodeVersion shipped) {
    return stored(tx, inForce)
        .chain(
            stored ->
                contents(tx, ids(stored))
                    .map(
                        contents ->
                            stored.stream().map(one -> contents.version(one, shipped)).toList()));
  }

  private static UUID[] ids(List<Stored> stored) {
    return stored.stream().map(Stored::versionId).toArray(UUID[]::new);
  }

  private static Uni<List<Stored>> stored(Tx tx, boolean inForce) {
    return tx.rows(VERSIONS, inForce)
        .map(
            rows ->
                Rows.all(
                    rows,
                    row ->
                        new Stored(
                            row.getUUID("version_id"),
                            row.getString("version"),
                            row.getInteger("fiscal_year"),
                            row.getString("base"),
                            row.getInteger("seen"))));
  }

  private record Contents(List<StoredList> lists, List<StoredRollup> rollups) {
    CodeVersion version(Stored stored, CodeVersion shipped) {
      Map<Dimension, CodeList> own = new EnumMap<>(Dimension.class);
      lists.stream()
          .filter(one -> one.versionId().equals(stored.versionId()))
          .forEach(
              one -> own.put(one.dimension(), shipped.list(one.dimension()).with(one.codes())));
      return new CodeVersion(
          stored.version(),
          stored.fiscalYear(),
          shipped.lists().stream()
              .map(list -> list.of(own.getOrDefault(list.dimension().codesOf(), list)))
              .toList(),
          rollups.stream()
              .filter(one -> one.versionId().equals(stored.versionId()))
              .map(StoredRollup::rollup)
              .toList());
    }
  }

  private static Uni<Contents> contents(Tx tx, UUID[] ids) {
    return tx.rows(
            "select version_id, dimension, codes::text as codes from codelist_list"
                + " where version_id = any($1)",
            (Object) ids)
        .map(rows -> Rows.all(rows, CodeListStore::list))
        .chain(
            lists ->
                tx.rows(
                        "select version_id, dimension, rollup, ja, en, groups::text as groups"
                            + " from codelist_rollup where version_id = any($1) order by rollup",
                        (Object) ids)
                    .map(rows -> new Contents(lists, Rows.all(rows, CodeListStore::rollup))));
  }

  private static StoredList list(Row row) {
    return new StoredList(
        row.getUUID("version_id"),
        Dimension.of(row.getString("dimension")),
        parsed(row.getString("codes"), CODES));
  }

  private static StoredRollup rollup(Row row) {
    return new StoredRollup(
        row.getUUID("version_id"),
        new Rollup(
            row.getString("rollup"),
            Dimension.of(row.getString("dimension")),
            row.getString("ja"),
            row.getString("en"),
            parsed(row.getString("groups"), GROUPS)));
  }

  /** The only one that is not in force yet, if there is one. */
  Uni<@Nullable Draft> draft(Tx tx, CodeVersion shipped) {
    return stored(tx, false)
        .chain(
            stored ->
                contents(tx, ids(stored))
                    .map(
                        contents ->
                            stored.stream()
                                .findFirst()
                                .map(
                                    one ->
                                        new Draft(
                                            one.versionId(),
                                            one.seen(),
                                            one.base(),
                                            contents.version(one, shipped)))
                                .orElse(null)));
  }

  Uni<Void> begin(Tx tx, Stored draft, int no, UUID by) {
    return tx.rows(
            BEGIN,
            draft.versionId(),
            draft.version(),
            draft.fiscalYear(),
            no,
            draft.base(),
            by,
            tx.now().toString())
        .replaceWithVoid();
  }

  /** How many versions of a fiscal year there were. */
  Uni<Integer> last(Tx tx, int fiscalYear) {
    return tx.rows(
            "select coalesce(max(no), 0) from codelist_version where fiscal_year = $1", fiscalYear)
        .map(rows -> rows.iterator().next().getInteger(0));
  }

  Uni<Void> write(Tx tx, UUID versionId, Dimension dimension, List<Code> codes) {
    return tx.rows(WRITE_LIST, versionId, dimension.id(), text(codes)).replaceWithVoid();
  }

  Uni<Void> write(Tx tx, UUID versionId, Rollup rollup) {
    return tx.rows(
            WRITE_ROLLUP,
            versionId,
            rollup.dimension().id(),
            rollup.rollup(),
            rollup.ja(),
            rollup.en(),
            text(rollup.groups()))
        .replaceWithVoid();
  }

  Uni<Void> seen(Tx tx, UUID versionId) {
    return tx.rows("update codelist_version set seen = seen + 1 where version_id = $1", versionId)
        .replaceWithVoid();
  }

  Uni<Void> drop(Tx tx, UUID versionId) {
    return tx.rows("delete from codelist_version where version_id = $1", versionId)
        .replaceWithVoid();
  }

  Uni<Void> enforce(Tx tx, UUID versionId, UUID by) {
    return tx.rows(ENFORCE, versionId, by, tx.now().toString()).replaceWithVoid();
  }

  Uni<Void> note(Tx tx, UUID noteId, Note note, UUID by) {
    return tx.rows(
            NOTE,
            noteId,
            note.dimension().id(),
            note.fiscalYear(),
            note.ja(),
            note.en(),
            by,
            tx.now().toString())
        .replaceWithVoid();
  }

  private static <T> T parsed(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored code list cannot be read", e);
    }
  }

  private static String text(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
