package org.hashi.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** Publishing versions: each follows the one before it, and none is ever changed. */
@ApplicationScoped
public class Publishing {
  /** A day that PostgreSQL knows and people still write down. */
  private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

  private final Transactions transactions;
  private final Publishers publishers;
  private final AuditTrail audit;
  private final VersionStore store = new VersionStore();

  Publishing(Transactions transactions, Publishers publishers, AuditTrail audit) {
    this.transactions = transactions;
    this.publishers = publishers;
    this.audit = audit;
  }

  /** Publishes the next version, for today or a day to come. */
  public Uni<PolicyVersion> publish(Caller caller, UUID publisherId, PublishPolicy policy) {
    return transactions.write(
        tx ->
            allowed(tx, caller, publisherId)
                .chain(() -> store.nextEpoch(tx))
                .chain(() -> allowed(tx, caller, publisherId))
                .invoke(() -> mustNotHaveBegun(policy.validFrom(), Japan.today(tx)))
                .chain(number -> insert(tx, caller, publisherId, number, policy)));
  }

  /** Publishes the next version whoever wants it and since whenever it holds, for the first run. */
  public Uni<PolicyVersion> publish(Tx tx, Caller by, UUID publisherId, PublishPolicy policy) {
    return store
        .nextEpoch(tx)
        .chain(() -> next(tx, publisherId))
        .chain(number -> insert(tx, by, publisherId, number, policy));
  }

  /** The next number, for whoever may publish it: asked once more when nobody else can. */
  private Uni<Integer> allowed(Tx tx, Caller caller, UUID publisherId) {
    return next(tx, publisherId)
        .call(number -> publishers.requirePublisher(tx, caller, publisherId, number == 1));
  }

  private Uni<Integer> next(Tx tx, UUID publisherId) {
    return store
        .of(tx, List.of(publisherId))
        .map(all -> all.getOrDefault(publisherId, Versions.NONE).all().size() + 1);
  }

  private Uni<PolicyVersion> insert(
      Tx tx, Caller by, UUID publisherId, int number, PublishPolicy policy) {
    PolicyVersion version =
        new PolicyVersion(
            Ids.next(),
            publisherId,
            number,
            policy.title(),
            policy.rules(),
            policy.contact(),
            policy.validFrom(),
            tx.now());
    return store
        .insert(tx, version, policy.body(), by.accountId())
        .chain(() -> audit.administered(tx, by.accountId(), "policy.publish", version.versionId()))
        .replaceWith(version);
  }

  private static void mustNotHaveBegun(LocalDate validFrom, LocalDate today) {
    if (validFrom.isBefore(today)) {
      throw new Invalid("validFrom", "今日以降の日を選んでください。");
    }
    if (validFrom.isAfter(LAST)) {
      throw new Invalid("validFrom", "日付を確かめてください。");
    }
  }
}
