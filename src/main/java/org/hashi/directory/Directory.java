package org.hashi.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashi.identity.AccountView;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Listed;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.organization.Standing;
import org.hashi.organization.Tenure;
import org.hashi.organization.Tenures;
import org.hashi.people.Personnel;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/**
 * Finding organizations, people and what they can be asked about; for everybody who belongs
 * somewhere in the prefecture by now.
 */
@ApplicationScoped
class Directory {
  static final int LISTED = 50;

  /**
   * Who looks.
   *
   * @param writes whose cards he may write
   */
  private record Reader(UUID accountId, boolean everywhere, Set<UUID> writes) {
    boolean writes(UUID organizationId) {
      return everywhere || writes.contains(organizationId);
    }
  }

  private final Transactions transactions;
  private final Accounts accounts;
  private final Affiliations affiliations;
  private final Organizations organizations;
  private final Tenures tenures;
  private final Personnel personnel;
  private final CardStore cards = new CardStore();

  Directory(
      Transactions transactions,
      Accounts accounts,
      Affiliations affiliations,
      Organizations organizations,
      Tenures tenures,
      Personnel personnel) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.affiliations = affiliations;
    this.organizations = organizations;
    this.tenures = tenures;
    this.personnel = personnel;
  }

  /** What has this text in a name or on a card; the centres when nothing is asked for. */
  Uni<DirectoryListing> find(Caller caller, String text) {
    return transactions.write(
        tx ->
            accounts
                .own(tx, caller)
                .chain(account -> reader(tx, caller, account))
                .chain(
                    reader -> places(tx, text.strip()).chain(found -> listing(tx, reader, found))));
  }

  private Uni<Reader> reader(Tx tx, Caller caller, AccountView account) {
    return affiliations
        .of(tx, caller.accountId())
        .invoke(mine -> requireBelonging(account, mine))
        .chain(
            mine -> personnel.managedBy(tx, caller).map(managed -> reader(account, mine, managed)));
  }

  private static void requireBelonging(AccountView account, List<Standing> mine) {
    if (mine.stream().allMatch(Standing::comesFromOutside) && !account.administrator()) {
      throw new NotFound();
    }
  }

  private static Reader reader(AccountView account, List<Standing> mine, Set<UUID> managed) {
    Set<UUID> writes = new HashSet<>(managed);
    mine.stream()
        .filter(one -> one.role().talks())
        .map(Standing::organizationId)
        .forEach(writes::add);
    return new Reader(account.accountId(), account.administrator(), writes);
  }

  private Uni<Set<UUID>> places(Tx tx, String text) {
    return text.isEmpty()
        ? centres(tx)
        : organizations
            .having(tx, text, LISTED + 1)
            .chain(found -> saying(tx, text).map(more -> joined(found, more)));
  }

  private Uni<Set<UUID>> centres(Tx tx) {
    return organizations
        .ofKind(tx, OrganizationKind.KEYCENTRE)
        .chain(
            key ->
                organizations
                    .ofKind(tx, OrganizationKind.CENTRE)
                    .map(
                        centres ->
                            Stream.concat(key.stream(), centres.stream())
                                .map(OrganizationView::organizationId)
                                .collect(Collectors.toCollection(LinkedHashSet::new))));
  }

  /** A card is of an organization, or of somebody who belongs to one. */
  private Uni<Set<UUID>> saying(Tx tx, String text) {
    return cards
        .saying(tx, text)
        .chain(
            subjects ->
                affiliations
                    .organizations(tx, subjects)
                    .map(
                        ofPeople -> {
                          Set<UUID> places = new LinkedHashSet<>(subjects);
                          places.addAll(ofPeople.values());
                          return places;
                        }));
  }

  private static Set<UUID> joined(Set<UUID> some, Set<UUID> more) {
    Set<UUID> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }

  private Uni<DirectoryListing> listing(Tx tx, Reader reader, Set<UUID> found) {
    return organizations
        .listed(tx, found)
        .chain(
            all -> {
              List<Listed> some = all.stream().limit(LISTED).toList();
              List<UUID> ids = some.stream().map(Listed::organizationId).toList();
              return tenures
                  .talkingAt(tx, ids)
                  .chain(
                      people ->
                          cards
                              .of(tx, subjects(ids, people))
                              .map(
                                  written ->
                                      new DirectoryListing(
                                          some.stream()
                                              .map(one -> place(reader, one, people, written))
                                              .toList(),
                                          all.size() > LISTED)));
            });
  }

  private static List<UUID> subjects(List<UUID> places, List<Tenure> people) {
    List<UUID> subjects = new ArrayList<>(places);
    people.forEach(one -> subjects.add(one.affiliationId()));
    return subjects;
  }

  private static DirectoryPlace place(
      Reader reader, Listed one, List<Tenure> people, Map<UUID, Card> written) {
    UUID id = one.organizationId();
    return new DirectoryPlace(
        id,
        one.kind(),
        one.name(),
        one.type(),
        one.lies(),
        reader.writes(id),
        written.get(id),
        people.stream()
            .filter(person -> person.organizationId().equals(id))
            .map(person -> person(reader, person, written))
            .toList());
  }

  private static DirectoryPerson person(Reader reader, Tenure one, Map<UUID, Card> written) {
    return new DirectoryPerson(
        one.affiliationId(),
        one.standing().person(),
        one.accountId().equals(reader.accountId()),
        written.get(one.affiliationId()));
  }
}
