package org.hashi.patient;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A person cared for. */
@Entity
@Table(name = "patient_patient")
class Patient {
  @Id
  @Column(name = "patient_id")
  UUID patientId;

  String name;

  /** The reading, by which Japanese names are sorted and checked. */
  @Column(name = "name_kana")
  String nameKana;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Patient() {}

  Patient(NewPatient from) {
    this.patientId = from.patientId();
    this.name = from.name();
    this.nameKana = from.nameKana();
  }
}
