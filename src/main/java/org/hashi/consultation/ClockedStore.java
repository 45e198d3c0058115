package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Tx;

/** Reads the contacts of a centre that count, with all that is counted of them. */
final class ClockedStore {
  private static final String MONTHS =
      """
      select distinct date_trunc('month', occurred_on)::date as month from consultation_contact
      where centre_id = $1 and occurred_on >= $2 and count_type is not null order by 1
      """;
  private static final String COUNTED =
      """
      select k.contact_id, k.centre_id, k.occurred_on, v.occurred_at, k.count_type, m.kind,
        m.residence, c.person, m.codes || v.codes as codes
      from consultation_contact k
      join consultation_consultation c using (consultation_id)
      join lateral (
        select * from consultation_contact_version
        where contact_id = k.contact_id order by version desc limit 1) v on true
      join lateral (
        select * from consultation_marking
        where consultation_id = k.consultation_id order by version desc limit 1) m on true
      where k.centre_id = $1 and k.occurred_on >= $2 and k.occurred_on < $3
        and k.count_type is not null
      """;

  /** In which months something was counted, from the one of this day on. */
  Uni<List<YearMonth>> months(Tx tx, UUID centreId, LocalDate from) {
    return tx.rows(MONTHS, centreId, from.withDayOfMonth(1))
        .map(
            rows -> {
              List<YearMonth> months = new ArrayList<>();
              rows.forEach(row -> months.add(YearMonth.from(row.getLocalDate("month"))));
              return months;
            });
  }

  Uni<List<Clocked>> counted(Tx tx, UUID centreId, YearMonth month) {
    return tx.rows(COUNTED, centreId, month.atDay(1), month.plusMonths(1).atDay(1))
        .map(
            rows -> {
              List<Clocked> counted = new ArrayList<>();
              rows.forEach(row -> counted.add(clocked(row)));
              return counted;
            });
  }

  private static Clocked clocked(Row row) {
    CountedContact contact =
        new CountedContact(
            row.getUUID("contact_id"),
            row.getUUID("centre_id"),
            row.getLocalDate("occurred_on"),
            CountType.ofCode(row.getString("count_type")),
            row.getString("kind"),
            row.getString("residence"),
            row.getString("person"),
            Codes.stored(row.getArrayOfStrings("codes")));
    return new Clocked(contact, row.getLocalTime("occurred_at"));
  }
}
