package org.hashi.patient;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hashi.platform.Tx;

/** Statements on {@code patient_patient}. */
final class PatientStore {
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
}
