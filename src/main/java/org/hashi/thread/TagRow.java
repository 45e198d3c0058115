package org.hashi.thread;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A tag as it is stored. */
@Entity
@Table(name = "thread_tag")
@IdClass(TagRow.Key.class)
class TagRow {
  record Key(UUID threadId, String dimension, String code) implements Serializable {}

  @Id
  @Column(name = "thread_id")
  UUID threadId;

  @Id String dimension;
  @Id String code;

  @Column(name = "is_primary")
  boolean primary;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected TagRow() {}

  TagRow(UUID threadId, Tag tag) {
    this.threadId = threadId;
    this.dimension = tag.dimension();
    this.code = tag.code();
    this.primary = tag.primary();
  }

  Tag tag() {
    return new Tag(dimension, code, primary);
  }
}
