package org.hashi.message;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.audit.Touch;
import org.hashi.channel.Entry;
import org.hashi.message.MessageWriter.Written;
import org.hashi.platform.Tx;

/** Touches of messages in channels that hold patient data; elsewhere nothing is recorded. */
@ApplicationScoped
class MessageAudit {
  private final AuditTrail trail;

  MessageAudit(AuditTrail trail) {
    this.trail = trail;
  }

  Uni<Void> posted(Tx tx, List<Written> all) {
    return trail.recordAll(
        tx,
        all.stream()
            .filter(one -> one.entry().holdsPatientData())
            .map(one -> touch(one.entry(), "message.post", one.message().messageId))
            .toList());
  }

  private static Touch touch(Entry entry, String action, UUID subjectId) {
    return new Touch(entry.channelId(), entry.accountId(), action, subjectId);
  }

  /**
   * @param subjectId the message, thread or channel whose messages were shown
   */
  Uni<Void> read(Tx tx, Entry entry, UUID subjectId) {
    return entry.holdsPatientData()
        ? trail.recordAll(tx, List.of(touch(entry, "message.read", subjectId)))
        : Uni.createFrom().voidItem();
  }
}
