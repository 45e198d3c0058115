package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.audit.Touch;
import org.hashi.identity.Caller;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** That somebody read the trail stands in the trail: with one patient's chains, or in its own. */
@ApplicationScoped
class LogAudit {
  static final String READ = "accesslog.read";
  static final String EXPORT = "accesslog.export";
  static final String SIGN_OFF = "accesslog.signOff";

  private final AuditTrail trail;

  LogAudit(AuditTrail trail) {
    this.trail = trail;
  }

  /**
   * @param chains of the patient asked for, null when it was not about one
   * @param person whose deeds were asked for, null when it was not about one
   */
  Uni<Void> touched(
      Tx tx, Caller by, String action, @Nullable List<UUID> chains, @Nullable UUID person) {
    if (chains == null) {
      UUID subject = person == null ? AuditTrail.ADMINISTRATION : person;
      return trail.administered(tx, by.accountId(), action, subject);
    }
    return trail.recordAll(
        tx, chains.stream().map(one -> new Touch(one, by.accountId(), action, one)).toList());
  }
}
