package org.hashi.patient;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.platform.Tx;

/** The people cared for. */
@ApplicationScoped
public class Patients {
  /** Registers a patient; the id is known to the caller already. */
  public Uni<UUID> register(Tx tx, NewPatient patient) {
    return tx.session().insert(new Patient(patient)).replaceWith(patient.patientId());
  }
}
