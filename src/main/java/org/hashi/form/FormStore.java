package org.hashi.form;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hashi.organization.Standing;
import org.hashi.platform.NotFound;
import org.hashi.platform.Rows;
import org.hashi.platform.Tx;

/** Statements on {@code form_form} and {@code form_cell}. */
final class FormStore {
  private static final String ALL =
      """
      select f.form_id, f.name, f.loaded_at, c.name, c.sheet, c.cell
      from form_form f join form_cell c using (form_id)
      where f.withdrawn_at is null
      order by f.name, f.loaded_at, f.form_id, c.place
      """;

  record Form(UUID formId, String name, Instant loadedAt, List<NamedCell> cells) {}

  /** Those in use, by name. */
  Uni<List<Form>> all(Tx tx) {
    return tx.rows(ALL)
        .map(
            rows -> {
              Map<UUID, Form> forms = new LinkedHashMap<>();
              rows.forEach(
                  row ->
                      forms
                          .computeIfAbsent(
                              row.getUUID(0),
                              id ->
                                  new Form(
                                      id,
                                      row.getString(1),
                                      row.getOffsetDateTime(2).toInstant(),
                                      new ArrayList<>()))
                          .cells()
                          .add(
                              new NamedCell(row.getString(3), row.getString(4), row.getString(5))));
              return List.copyOf(forms.values());
            });
  }

  /** One in use; not found when there is none. */
  Uni<Form> one(Tx tx, UUID formId) {
    return all(tx)
        .map(
            all ->
                all.stream()
                    .filter(form -> form.formId().equals(formId))
                    .findFirst()
                    .orElseThrow(NotFound::new));
  }

  Uni<byte[]> file(Tx tx, UUID formId) {
    return tx.rows("select file from form_form where form_id = $1", formId)
        .map(rows -> Rows.all(rows, row -> row.getBuffer(0).getBytes()).getFirst());
  }

  Uni<Void> insert(Tx tx, Form form, byte[] file, Standing by) {
    return tx.rows(
            "insert into form_form (form_id, name, file, loaded_by, loaded_at) values ($1, $2, $3, $4, $5)",
            form.formId(),
            form.name(),
            Buffer.buffer(file),
            by.affiliationId(),
            form.loadedAt().atOffset(ZoneOffset.UTC))
        .chain(
            () ->
                tx.each(
                    "insert into form_cell (form_id, place, name, sheet, cell) values ($1, $2, $3, $4, $5)",
                    IntStream.range(0, form.cells().size())
                        .mapToObj(place -> row(form, place))
                        .toList()));
  }

  private static Tuple row(Form form, int place) {
    NamedCell cell = form.cells().get(place);
    return Tuple.of(form.formId(), place, cell.name(), cell.sheet(), cell.cell());
  }

  Uni<Void> withdraw(Tx tx, UUID formId) {
    return tx.rows(
            "update form_form set withdrawn_at = $2 where form_id = $1",
            formId,
            tx.now().atOffset(ZoneOffset.UTC))
        .replaceWithVoid();
  }
}
