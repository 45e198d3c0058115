package org.hashi.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hashi.platform.RefusalWitness;
import org.hashi.platform.Transactions;
import org.jboss.logging.Logger;

/** The chain of what was refused. Whoever knocks all the time does not fill it. */
@ApplicationScoped
class RefusalTrail implements RefusalWitness {
  private static final Logger LOG = Logger.getLogger(RefusalTrail.class);

  /** Of one person in one minute at one node; more is told in the log. */
  private static final int MOST_PER_MINUTE = 120;

  private static final int MOST_PEOPLE = 10_000;

  private final Transactions transactions;
  private final AuditTrail audit;
  private final Cache<UUID, AtomicInteger> lately =
      Caffeine.newBuilder()
          .maximumSize(MOST_PEOPLE)
          .expireAfterWrite(Duration.ofMinutes(1))
          .build();

  RefusalTrail(Transactions transactions, AuditTrail audit) {
    this.transactions = transactions;
    this.audit = audit;
  }

  @Override
  public Uni<Void> refused(UUID accountId, UUID subjectId) {
    int count = lately.get(accountId, first -> new AtomicInteger()).incrementAndGet();
    if (count > MOST_PER_MINUTE) {
      if (count == MOST_PER_MINUTE + 1) {
        LOG.warnf("refused all the time accountId=%s", accountId);
      }
      return Uni.createFrom().voidItem();
    }
    return transactions.write(
        tx -> audit.record(tx, AuditTrail.REFUSALS, accountId, "access.refuse", subjectId));
  }
}
