package org.hashi.setup;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Network;
import org.hashi.organization.NetworkFile;
import org.hashi.organization.NetworkReading;
import org.hashi.organization.Organizations;
import org.hashi.platform.Invalid;
import org.hashi.platform.Problem;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.setup.SetupState.NetworkCounts;

/** The first run: naming the prefecture and loading its network. */
@ApplicationScoped
public class Setup {
  private final Transactions transactions;
  private final Accounts accounts;
  private final Organizations organizations;
  private final Affiliations affiliations;
  private final CommonChannels channels;
  private final SetupStore store = new SetupStore();

  Setup(
      Transactions transactions,
      Accounts accounts,
      Organizations organizations,
      Affiliations affiliations,
      CommonChannels channels) {
    this.transactions = transactions;
    this.accounts = accounts;
    this.organizations = organizations;
    this.affiliations = affiliations;
    this.channels = channels;
  }

  /** How far the first run has come. */
  public Uni<SetupState> state(Tx tx) {
    return organizations
        .all(tx)
        .chain(all -> affiliations.any(tx).map(invited -> SetupState.of(all, invited)));
  }

  /** The same for an administrator; anybody else finds nothing. */
  public Uni<SetupState> state(Caller caller) {
    return transactions.write(
        tx -> accounts.requireAdministrator(tx, caller).chain(() -> state(tx)));
  }

  Uni<SetupState> name(Caller caller, NamePrefecture command) {
    return transactions.write(
        tx ->
            require(tx, caller, SetupStep.PREFECTURE)
                .chain(() -> found(tx, new Network.Prefecture(command.name(), command.code())))
                .chain(() -> state(tx)));
  }

  Uni<NetworkCounts> load(Caller caller, byte[] file) {
    return transactions.write(
        tx ->
            require(tx, caller, SetupStep.NETWORK)
                .chain(() -> organizations.prefectureCode(tx))
                .map(code -> checked(NetworkFile.read(file), String.valueOf(code)))
                .call(network -> load(tx, network))
                .chain(() -> organizations.all(tx))
                .map(NetworkCounts::of));
  }

  Uni<Void> found(Tx tx, Network.Prefecture prefecture) {
    return organizations.found(tx, prefecture).chain(() -> channels.open(tx, prefecture.name()));
  }

  Uni<Void> load(Tx tx, Network network) {
    return organizations.load(tx, network).replaceWithVoid();
  }

  /** Lets only an administrator pass, one at a time, and only when it is this step's turn. */
  private Uni<Void> require(Tx tx, Caller caller, SetupStep step) {
    return accounts
        .requireAdministrator(tx, caller)
        .chain(() -> store.lock(tx))
        .chain(() -> state(tx))
        .invoke(state -> requireTurn(state.step(), step))
        .replaceWithVoid();
  }

  private static void requireTurn(SetupStep now, SetupStep wanted) {
    if (now.compareTo(wanted) > 0) {
      throw new SetupProblem.AlreadySetUp();
    }
    if (now.compareTo(wanted) < 0) {
      throw new SetupProblem.TooEarly();
    }
  }

  private static Network checked(NetworkReading reading, String prefectureCode) {
    return switch (reading) {
      case NetworkReading.Refused refused -> throw new Invalid(fields(refused.errors()));
      case Network network when !network.prefecture().code().equals(prefectureCode) ->
          throw new Invalid("prefecture.code", "先に設定した都道府県のファイルではありません。");
      case Network network -> network;
    };
  }

  private static List<Problem.Field> fields(List<NetworkReading.RowError> errors) {
    return errors.stream()
        .map(error -> new Problem.Field(error.path(), error.line() + "行目: " + error.message()))
        .toList();
  }
}
