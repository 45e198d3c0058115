package org.hashi.consultation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
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

  /** The first code is the primary one. */
  String[] content;

  String[] scene;
  String requester;
  String method;

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
    this.content = marks.content().toArray(String[]::new);
    this.scene = marks.scene().toArray(String[]::new);
    this.requester = marks.requester();
    this.method = marks.method();
    this.listVersion = listVersion;
    this.affiliationId = affiliationId;
    this.markedAt = markedAt;
  }

  Marks marks() {
    return new Marks(kind, List.of(content), List.of(scene), requester, method);
  }
}
