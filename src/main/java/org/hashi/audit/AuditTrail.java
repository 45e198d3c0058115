package org.hashi.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.platform.Tx;

/**
 * Records touches in hash chains: one for each channel, one for the installation, one for refusals.
 */
@ApplicationScoped
public class AuditTrail {
  /** The chain of what is done to the installation: whom it lets in, and who ended that. */
  public static final UUID ADMINISTRATION = UUID.fromString("00000000-0000-7000-8000-00000000ad01");

  /** The chain of what was refused to people who are known. */
  public static final UUID REFUSALS = UUID.fromString("00000000-0000-7000-8000-00000000ad02");

  private final AuditStore store = new AuditStore();

  /**
   * Adds an entry to the chain in the caller's transaction, so that neither stands without the
   * other. What a snapshot reads is not handed out before its entry is committed.
   *
   * @param chainId the channel touched, or {@link #ADMINISTRATION}
   * @param action {@code <capability>.<verb>}
   * @param subjectId what was touched, an id and never content
   */
  public Uni<Void> record(Tx tx, UUID chainId, UUID actorId, String action, UUID subjectId) {
    return recordAll(tx, List.of(new Touch(chainId, actorId, action, subjectId)));
  }

  /** Adds an entry to the chain {@link #ADMINISTRATION}, as {@link #record} does. */
  public Uni<Void> administered(Tx tx, UUID actorId, String action, UUID subjectId) {
    return record(tx, ADMINISTRATION, actorId, action, subjectId);
  }

  /** Adds many entries, in their order. */
  public Uni<Void> recordAll(Tx tx, List<Touch> touches) {
    return tx.beforeTheAnswer(its -> store.append(its, touches));
  }
}
