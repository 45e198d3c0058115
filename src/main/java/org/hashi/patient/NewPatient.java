package org.hashi.patient;

import java.util.UUID;

/** A patient about to be registered. */
public record NewPatient(UUID patientId, String name, String nameKana) {
  @Override
  public String toString() {
    return "NewPatient[" + patientId + "]";
  }
}
