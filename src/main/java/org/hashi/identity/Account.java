package org.hashi.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person who may sign in. */
@Entity
@Table(name = "identity_account")
class Account {
  @Id
  @Column(name = "account_id")
  UUID accountId;

  String name;
  boolean administrator;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "disabled_at")
  @Nullable Instant disabledAt;

  @SuppressWarnings("NullAway") // filled by Hibernate
  protected Account() {}

  Account(UUID accountId, String name, boolean administrator, Instant createdAt) {
    this.accountId = accountId;
    this.name = name;
    this.administrator = administrator;
    this.createdAt = createdAt;
  }
}
