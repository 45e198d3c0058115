package org.hashi.directory;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.audit.AuditTrail;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.directory.ImportView.Line;
import org.hashi.identity.Accounts;
import org.hashi.identity.Caller;
import org.hashi.organization.AddOrganization;
import org.hashi.organization.AddRelation;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.organization.Register;
import org.hashi.organization.RelationKind;
import org.hashi.platform.Aside;
import org.hashi.platform.Ids;
import org.hashi.platform.InTurn;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.table.CellText;
import org.hashi.table.Sheet;
import org.hashi.table.SheetFile;

/**
 * Bringing an existing directory of facilities along: looked at first, then all of it or nothing.
 */
@ApplicationScoped
class Imports {
  private final Transactions transactions;
  private final Aside aside;
  private final Accounts accounts;
  private final Organizations organizations;
  private final Register register;
  private final CodeLists codes;
  private final AuditTrail audit;
  private final CardStore cards = new CardStore();

  Imports(
      Transactions transactions,
      Aside aside,
      Accounts accounts,
      Organizations organizations,
      Register register,
      CodeLists codes,
      AuditTrail audit) {
    this.transactions = transactions;
    this.aside = aside;
    this.accounts = accounts;
    this.organizations = organizations;
    this.register = register;
    this.codes = codes;
    this.audit = audit;
  }

  /** Says what a file holds, and registers it when that is wanted and no line is wrong. */
  Uni<ImportView> read(Caller by, byte[] file, boolean keep) {
    return transactions
        .<Void>write(tx -> accounts.requireAdministrator(tx, by).replaceWithVoid())
        .chain(() -> aside.call(() -> SheetFile.read(file)))
        .chain(
            sheet ->
                transactions.write(
                    tx ->
                        accounts
                            .requireAdministrator(tx, by)
                            .chain(() -> keep ? register.hold(tx) : Uni.createFrom().voidItem())
                            .chain(() -> read(tx, by, sheet, keep))));
  }

  private Uni<ImportView> read(Tx tx, Caller by, Sheet sheet, boolean keep) {
    return known(tx)
        .map(known -> new DirectoryFile(sheet, known))
        .call(read -> keep ? register(tx, by, read.lines()) : Uni.createFrom().voidItem())
        .map(read -> view(read, keep));
  }

  private Uni<Void> register(Tx tx, Caller by, List<Line> lines) {
    if (lines.stream().anyMatch(line -> line.state() == LineState.WRONG)) {
      throw new DirectoryProblem.LinesWrong();
    }
    return InTurn.each(
            lines.stream().filter(line -> line.state() == LineState.NEW).toList(),
            line -> register(tx, by, line))
        .chain(() -> audit.administered(tx, by.accountId(), "directory.import", Ids.next()));
  }

  private Uni<Void> register(Tx tx, Caller by, Line line) {
    return register
        .insert(tx, by, new AddOrganization(OrganizationKind.FACILITY, line.name(), line.type()))
        .call(
            id ->
                line.municipality() == null
                    ? Uni.createFrom().voidItem()
                    : register.insert(tx, by, within(id, UUID.fromString(line.municipality()))))
        .call(
            id ->
                line.contact().isEmpty()
                    ? Uni.createFrom().voidItem()
                    : cards.write(
                        tx, id, "organization", by.accountId(), WriteCard.contact(line.contact())))
        .replaceWithVoid();
  }

  private static AddRelation within(UUID facility, UUID municipality) {
    return new AddRelation(RelationKind.WITHIN, facility, municipality, null, null);
  }

  private Uni<DirectoryFile.Known> known(Tx tx) {
    return organizations
        .all(tx)
        .map(
            all ->
                new DirectoryFile.Known(
                    types(),
                    byName(
                        all.stream()
                            .filter(
                                one ->
                                    one.kind() == OrganizationKind.MUNICIPALITY
                                        || one.kind() == OrganizationKind.WARD)),
                    byName(all.stream().filter(one -> one.kind() == OrganizationKind.FACILITY))));
  }

  private Map<String, String> types() {
    Map<String, String> types = new HashMap<>();
    codes
        .list(Dimension.ORGANIZATION_TYPE)
        .codes()
        .forEach(
            code -> {
              types.put(CellText.key(code.code()), code.code());
              types.put(CellText.key(code.ja()), code.code());
            });
    return types;
  }

  private static Map<String, String> byName(Stream<OrganizationView> of) {
    Map<String, String> ids = new HashMap<>();
    of.forEach(
        one -> {
          ids.put(CellText.key(one.name()), one.organizationId().toString());
          if (one.networkId() != null) {
            ids.put(CellText.key(one.networkId()), one.organizationId().toString());
          }
        });
    return ids;
  }

  private static ImportView view(DirectoryFile read, boolean kept) {
    List<Line> lines = read.lines();
    return new ImportView(
        kept,
        count(lines, LineState.NEW),
        count(lines, LineState.KNOWN),
        count(lines, LineState.WRONG),
        read.columns(),
        lines);
  }

  private static int count(List<Line> lines, LineState state) {
    return (int) lines.stream().filter(line -> line.state() == state).count();
  }
}
