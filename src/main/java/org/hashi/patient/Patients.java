package org.hashi.patient;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hashi.platform.Tx;

/** The people cared for. */
@ApplicationScoped
public class Patients {
  private final PatientStore store = new PatientStore();

  /** Registers a patient; the id is known to the caller already. */
  public Uni<UUID> register(Tx tx, NewPatient patient) {
    return tx.session().insert(new Patient(patient)).replaceWith(patient.patientId());
  }

  /** Their names, by id; who is not registered is left out. Asks nobody whether he may know. */
  public Uni<Map<UUID, String>> names(Tx tx, Collection<UUID> patientIds) {
    return patientIds.isEmpty()
        ? Uni.createFrom().item(Map.of())
        : store.names(tx, Set.copyOf(patientIds));
  }

  /**
   * The one patient of exactly this name and reading, however they were typed; nobody when several
   * have it. There is no search: whoever does not know finds nothing.
   */
  public Uni<Optional<UUID>> exactly(Tx tx, String name, String nameKana) {
    return store
        .exactly(tx, name, nameKana)
        .map(found -> found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty());
  }
}
