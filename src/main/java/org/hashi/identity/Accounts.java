package org.hashi.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hashi.platform.EventLog;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/** The accounts of everybody who may sign in. */
@ApplicationScoped
public class Accounts {
  private final EventLog log;
  private final KeycloakUsers users;
  private final Optional<String> firstAdministrator;
  private final AccountStore store = new AccountStore();

  Accounts(
      EventLog log,
      KeycloakUsers users,
      @ConfigProperty(name = "hashi.first-administrator") Optional<String> firstAdministrator) {
    this.log = log;
    this.users = users;
    this.firstAdministrator = firstAdministrator;
  }

  /** Creates an account and its private stream. Creating one that exists changes nothing. */
  public Uni<Void> create(Tx tx, UUID accountId, String name, boolean administrator) {
    return store
        .insert(tx, new Account(accountId, name, administrator, tx.now()))
        .chain(() -> log.open(tx, accountId));
  }

  /**
   * The caller's own account. The first administrator's is made when he comes for the first time,
   * so a snapshot will not do for {@code tx}; anybody else without an account is not found.
   */
  public Uni<AccountView> own(Tx tx, Caller caller) {
    return store
        .find(tx, caller.accountId())
        .chain(
            found ->
                found != null
                    ? Uni.createFrom().item(found)
                    : firstAdministrator(tx, caller)
                        .chain(() -> store.find(tx, caller.accountId()))
                        .onItem()
                        .ifNull()
                        .failWith(NotFound::new));
  }

  /** At most {@code limit} accounts whose name contains this, disabled ones included. */
  public Uni<List<AccountState>> named(Tx tx, String part, int limit) {
    return store.named(tx, part, limit);
  }

  /** The same, among these accounts. */
  public Uni<List<AccountState>> named(Tx tx, String part, Collection<UUID> among, int limit) {
    return store.named(tx, part, among, limit);
  }

  /** One account, disabled or not; not found when there is none. */
  public Uni<AccountState> state(Tx tx, UUID accountId) {
    return store
        .states(tx, List.of(accountId))
        .map(found -> found.stream().findFirst().orElseThrow(NotFound::new));
  }

  /** The names of accounts. */
  public Uni<Map<UUID, String>> names(Tx tx, Collection<UUID> accountIds) {
    return store
        .states(tx, accountIds)
        .map(
            found ->
                found.stream()
                    .collect(Collectors.toMap(AccountState::accountId, AccountState::name)));
  }

  /** Fails as not found unless somebody may sign in with the account; it stays so until the end. */
  public Uni<Void> requireOpen(Tx tx, UUID accountId) {
    return store
        .holdOpen(tx, accountId)
        .chain(
            open -> open ? Uni.createFrom().voidItem() : Uni.createFrom().failure(new NotFound()));
  }

  /** Whether somebody may sign in with the account. */
  public Uni<Boolean> isOpen(Tx tx, UUID accountId) {
    return store.find(tx, accountId).map(Objects::nonNull);
  }

  /** Fails as not found unless the caller administers this server. */
  public Uni<Void> requireAdministrator(Tx tx, Caller caller) {
    return own(tx, caller)
        .map(AccountView::administrator)
        .onItem()
        .transformToUni(
            is -> is ? Uni.createFrom().voidItem() : Uni.createFrom().failure(new NotFound()));
  }

  /**
   * Makes the person's user in Keycloak, with a password that only opens the door to choosing an
   * own one and a second factor. Calls another server: never within a transaction.
   */
  public Uni<Invitation> invite(Invite invite) {
    return users.create(invite);
  }

  /** Takes back an invitation that could not be completed, so that it can be tried again. */
  public Uni<Void> takeBack(Invitation invitation) {
    return users.delete(invitation.accountId());
  }

  private Uni<Void> firstAdministrator(Tx tx, Caller caller) {
    boolean expected =
        firstAdministrator.map(Subjects::accountId).filter(caller.accountId()::equals).isPresent();
    return expected
        ? create(tx, caller.accountId(), "管理者", true)
        : Uni.createFrom().failure(new NotFound());
  }
}
