package org.hashi.message;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.channel.Entry;
import org.hashi.platform.Tx;

/** Touches of messages in channels that hold patient data; elsewhere nothing is recorded. */
@ApplicationScoped
class MessageAudit {
  private final AuditTrail trail;

  MessageAudit(AuditTrail trail) {
    this.trail = trail;
  }

  Uni<Void> posted(Tx tx, Entry entry, UUID messageId) {
    return record(tx, entry, "message.post", messageId);
  }

  /**
   * @param subjectId the message, thread or channel whose messages were shown
   */
  Uni<Void> read(Tx tx, Entry entry, UUID subjectId) {
    return record(tx, entry, "message.read", subjectId);
  }

  private Uni<Void> record(Tx tx, Entry entry, String action, UUID subjectId) {
    return entry.holdsPatientData()
        ? trail.record(tx, entry.channelId(), entry.accountId(), action, subjectId)
        : Uni.createFrom().voidItem();
  }
}
