package org.hashi.patient;

import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Tx;

/** Statements on {@code patient_patient}. */
final class PatientStore {
  private static final String EXACTLY =
      """
      select patient_id from patient_patient
      where patient_spelling(name) = patient_spelling($1::text)
        and patient_spelling(name_kana) = patient_spelling($2::text)
      limit 2
      """;

  Uni<Map<UUID, String>> names(Tx tx, Collection<UUID> patientIds) {
    return tx.rows(
            "select patient_id, name from patient_patient where patient_id = any($1)",
            (Object) patientIds.toArray(UUID[]::new))
        .map(
            rows -> {
              Map<UUID, String> names = new HashMap<>();
              rows.forEach(row -> names.put(row.getUUID(0), row.getString(1)));
              return names;
            });
  }

  /** At most two: more than one is as good as none. */
  Uni<List<UUID>> exactly(Tx tx, String name, String nameKana) {
    return tx.rows(EXACTLY, name, nameKana)
        .map(
            rows -> {
              List<UUID> ids = new ArrayList<>();
              rows.forEach(row -> ids.add(row.getUUID(0)));
              return ids;
            });
  }
}
