package org.hashi.organization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Keeping organizations and their relations up to date after the network file was loaded; for who
 * administers this server. Nothing is deleted: what is over gets a last day.
 */
@ApplicationScoped
public class Register {
  private static final Set<OrganizationKind> ADDED =
      Set.of(
          OrganizationKind.ASSOCIATION,
          OrganizationKind.CENTRE,
          OrganizationKind.BODY,
          OrganizationKind.FACILITY,
          OrganizationKind.OUTSIDE);

  private final Transactions transactions;
  private final Accounts accounts;
  private final CodeLists codes;
  private final AuditTrail audit;
  private final OrganizationStore store = new OrganizationStore();
  private final RelationStore relations = new RelationStore();

  Register(Transactions transactions, Accounts accounts, CodeLists codes, AuditTrail audit) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.codes = codes;
    this.audit = audit;
  }

  /** Adds an organization; returns its id. */
  Uni<UUID> add(Caller by, AddOrganization command) {
    requireAddable(command);
    return transactions.write(
        tx ->
            accounts
                .requireAdministrator(tx, by)
                .chain(() -> store.lockNames(tx))
                .chain(() -> requireFree(tx, command.kind(), command.name().strip()))
                .chain(() -> insert(tx, by, command)));
  }

  /** Has nobody else add organizations until the transaction ends. */
  public Uni<Void> hold(Tx tx) {
    return store.lockNames(tx);
  }

  /** Adds one whose name was found to be free; returns its id. */
  public Uni<UUID> insert(Tx tx, Caller by, AddOrganization command) {
    UUID id = Ids.next();
    return tx.session()
        .insert(new Organization(id, command.kind(), command.name().strip(), command.type()))
        .chain(() -> audit.administered(tx, by.accountId(), "organization.add", id))
        .replaceWith(id);
  }

  /** What it is called from now on; what was printed keeps the old name. */
  Uni<Void> rename(Caller by, UUID organizationId, String name) {
    return transactions.write(
        tx ->
            accounts
                .requireAdministrator(tx, by)
                .chain(() -> store.lockNames(tx))
                .chain(() -> require(tx, organizationId))
                .chain(
                    one ->
                        one.name().equals(name.strip())
                            ? Uni.createFrom().voidItem()
                            : requireFree(tx, one.kind(), name.strip())
                                .chain(() -> store.rename(tx, organizationId, name.strip()))
                                .chain(
                                    () ->
                                        audit.administered(
                                            tx,
                                            by.accountId(),
                                            "organization.rename",
                                            organizationId))));
  }

  /** All relations of an organization, those that are over included. */
  Uni<List<RelationView>> relations(Caller by, UUID organizationId) {
    return transactions.write(
        tx ->
            accounts
                .requireAdministrator(tx, by)
                .chain(() -> require(tx, organizationId))
                .chain(() -> relations.of(tx, organizationId)));
  }

  /** Adds a relation; returns its id. */
  Uni<UUID> relate(Caller by, AddRelation command) {
    return transactions.write(
        tx ->
            accounts
                .requireAdministrator(tx, by)
                .chain(() -> store.lockNames(tx))
                .chain(() -> insert(tx, by, command)));
  }

  /** Adds a relation that is asked for by somebody who may; returns its id. */
  public Uni<UUID> insert(Tx tx, Caller by, AddRelation command) {
    requireForwards(command.validFrom(), command.validTo());
    UUID id = Ids.next();
    return require(tx, command.fromId())
        .chain(from -> require(tx, command.toId()).invoke(to -> requireJoined(command, from, to)))
        .chain(() -> relations.overlaps(tx, command, null))
        .invoke(Register::requireNone)
        .chain(() -> tx.session().insert(new Relation(id, command)))
        .chain(() -> audit.administered(tx, by.accountId(), "organization.relate", id))
        .replaceWith(id);
  }

  /** Says which day is a relation's last, or that it goes on. */
  Uni<Void> end(Caller by, UUID relationId, @Nullable LocalDate lastDay) {
    return transactions.write(
        tx ->
            accounts
                .requireAdministrator(tx, by)
                .chain(() -> store.lockNames(tx))
                .chain(() -> relations.hold(tx, relationId))
                .map(found -> found.stream().findFirst().orElseThrow(NotFound::new))
                .invoke(one -> requireForwards(one.validFrom(), lastDay))
                .chain(one -> relations.overlaps(tx, until(one, lastDay), relationId))
                .invoke(Register::requireNone)
                .chain(() -> relations.end(tx, relationId, lastDay))
                .chain(
                    () ->
                        audit.administered(
                            tx, by.accountId(), "organization.endRelation", relationId)));
  }

  private static AddRelation until(RelationView one, @Nullable LocalDate lastDay) {
    return new AddRelation(one.kind(), one.fromId(), one.toId(), one.validFrom(), lastDay);
  }

  private Uni<OrganizationView> require(Tx tx, UUID organizationId) {
    return store
        .find(tx, organizationId, Japan.today(tx))
        .onItem()
        .ifNull()
        .failWith(NotFound::new);
  }

  private Uni<Void> requireFree(Tx tx, OrganizationKind kind, String name) {
    return store
        .named(tx, kind, name)
        .invoke(
            found -> {
              if (!found.isEmpty()) {
                throw new OrganizationProblem.NameTaken();
              }
            })
        .replaceWithVoid();
  }

  private void requireAddable(AddOrganization command) {
    if (!ADDED.contains(command.kind())) {
      throw new Invalid("kind", "追加できるのは、医師会等、拠点、その他の団体、事業所、県外の組織です。");
    }
    Optional.ofNullable(command.type())
        .filter(type -> codes.find(Dimension.ORGANIZATION_TYPE, type).isEmpty())
        .ifPresent(
            unknown -> {
              throw new Invalid("type", "種別を選び直してください。");
            });
  }

  private static void requireForwards(@Nullable LocalDate first, @Nullable LocalDate last) {
    if (first != null && last != null && last.isBefore(first)) {
      throw new Invalid("validTo", "終わりの日が始まりの日より前です。");
    }
  }

  private static void requireJoined(
      AddRelation command, OrganizationView from, OrganizationView to) {
    if (!command.kind().joins(from.kind(), to.kind()) || command.fromId().equals(command.toId())) {
      throw new Invalid("kind", "この2つの組織を、この関係で結ぶことはできません。");
    }
  }

  private static void requireNone(boolean overlaps) {
    if (overlaps) {
      throw new OrganizationProblem.Overlapping();
    }
  }
}
