package org.hashi.recertification;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.platform.Transactions;

/** What somebody is to go through, rooms and organizations together. */
@ApplicationScoped
class Rolls {
  private final Transactions transactions;
  private final Accounts accounts;
  private final ChannelRolls channels;
  private final OrganizationRolls organizations;

  Rolls(
      Transactions transactions,
      Accounts accounts,
      ChannelRolls channels,
      OrganizationRolls organizations) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.channels = channels;
    this.organizations = organizations;
  }

  /** Empty for whoever manages nothing. */
  Uni<DueRolls> due(Caller caller) {
    return transactions.write(
        tx ->
            accounts
                .own(tx, caller)
                .chain(() -> channels.due(tx, caller))
                .chain(
                    rooms ->
                        organizations.due(tx, caller).map(places -> mostUrgent(rooms, places))));
  }

  private static DueRolls mostUrgent(List<DueRoll> rooms, List<DueRoll> places) {
    return new DueRolls(
        Stream.concat(places.stream(), rooms.stream())
            .sorted(Comparator.comparing(DueRoll::dueOn))
            .toList());
  }
}
