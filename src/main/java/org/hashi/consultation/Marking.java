package org.hashi.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One version of how a matter is marked; the highest version counts. */
@Entity
@Table(name = "consultation_marking")
@IdClass(Marking.Key.class)
class Marking {
  /** Matter and version name one marking. */
  public record Key(UUID consultationId, int version) implements Serializable {}

  @Id
  @Column(name = "consultation_id")
  UUID consultationId;

  @Id int version;
  String kind;
  String residence;

  /** See {@link Codes#stored()}. */
  String[] codes;

  @Nullable String summary;

  @Column(name = "list_version")
  String listVersion;

  @Column(name = "affiliation_id")
  @Nullable UUID affiliationId;

  @Column(name = "marked_at")
  Instant markedAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Marking() {}

  Marking(
      UUID consultationId,
      int version,
      Marks marks,
      String listVersion,
      @Nullable UUID affiliationId,
      Instant markedAt) {
    this.consultationId = consultationId;
    this.version = version;
    this.kind = marks.kind();
    this.residence = marks.residence();
    this.codes = marks.codes().stored();
    this.summary = marks.summary();
    this.listVersion = listVersion;
    this.affiliationId = affiliationId;
    this.markedAt = markedAt;
  }

  Marks marks() {
    return new Marks(kind, residence, Codes.stored(codes), summary);
  }
}
