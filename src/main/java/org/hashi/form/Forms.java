package org.hashi.form;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.codelist.CodeLists;
import org.hashi.form.FormStore.Form;
import org.hashi.form.FormTables.Filling;
import org.hashi.identity.Caller;
import org.hashi.identity.StepUp;
import org.hashi.organization.AffiliationRole;
import org.hashi.organization.Affiliations;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.organization.Standing;
import org.hashi.platform.Aside;
import org.hashi.platform.Download;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** The prefecture's forms: officers load them, whoever reads tables has them filled in. */
@ApplicationScoped
class Forms {
  private final Transactions transactions;
  private final Affiliations affiliations;
  private final Organizations organizations;
  private final FormTables tables;
  private final AuditTrail audit;
  private final Aside aside;
  private final CodeLists lists;
  private final FormStore store = new FormStore();

  Forms(
      Transactions transactions,
      Affiliations affiliations,
      Organizations organizations,
      FormTables tables,
      AuditTrail audit,
      Aside aside,
      CodeLists lists) {
    this.transactions = transactions;
    this.affiliations = affiliations;
    this.organizations = organizations;
    this.tables = tables;
    this.audit = audit;
    this.aside = aside;
    this.lists = lists;
  }

  /** Those in use; not found for whoever reads no tables. */
  Uni<List<FormView>> all(Caller caller) {
    return transactions.snapshot(
        tx ->
            reader(tx, caller)
                .chain(() -> names(tx))
                .chain(
                    names ->
                        store
                            .all(tx)
                            .map(all -> all.stream().map(form -> view(form, names)).toList())));
  }

  /** Fails with field errors when it is no file of Excel, or names mean nothing. */
  Uni<FormView> load(Caller caller, String name, byte[] file) {
    return transactions
        .snapshot(tx -> officer(tx, caller).chain(() -> names(tx)))
        .chain(
            names ->
                aside
                    .call(() -> cells(file, names))
                    .chain(cells -> transactions.write(tx -> keep(tx, caller, name, file, cells)))
                    .map(form -> view(form, names)));
  }

  private Uni<Form> keep(Tx tx, Caller caller, String name, byte[] file, List<NamedCell> cells) {
    Form form = new Form(Ids.next(), name, tx.now(), cells);
    return officer(tx, caller)
        .chain(
            officer ->
                store
                    .insert(tx, form, file, officer)
                    .chain(
                        () ->
                            audit.administered(tx, caller.accountId(), "form.load", form.formId())))
        .replaceWith(form);
  }

  Uni<Void> withdraw(Caller caller, UUID formId) {
    return transactions.write(
        tx ->
            officer(tx, caller)
                .chain(() -> store.one(tx, formId))
                .chain(() -> store.withdraw(tx, formId))
                .chain(() -> audit.administered(tx, caller.accountId(), "form.withdraw", formId)));
  }

  /** Of which place and time a form is to tell. */
  record Wish(UUID formId, String place, String from, String until) {}

  /** The file with its cells filled in, for whoever has just proved that it is he. */
  Uni<Download> filled(Caller caller, Wish wish) {
    return transactions
        .snapshot(tx -> reader(tx, caller).chain(me -> filling(tx, caller, me, wish)))
        .chain(
            filling ->
                aside.call(
                    () -> {
                      try (FormFile file = FormFile.open(filling.file())) {
                        byte[] content = file.filled(filling.form().cells(), filling.entries());
                        return new Download(content, filling.name());
                      }
                    }));
  }

  private Uni<Filling> filling(Tx tx, Caller caller, Standing me, Wish wish) {
    return store
        .one(tx, wish.formId())
        .invoke(() -> StepUp.require(tx, caller))
        .chain(
            form ->
                names(tx, FormTables.fiscalYear(wish))
                    .chain(names -> tables.filling(tx, caller, form, wish, names))
                    .chain(
                        filled ->
                            audit
                                .record(
                                    tx,
                                    me.organizationId(),
                                    caller.accountId(),
                                    "form.fill",
                                    form.formId())
                                .chain(() -> store.file(tx, form.formId()))
                                .map(file -> filled.of(file))));
  }

  private static List<NamedCell> cells(byte[] content, FormNames names) {
    try (FormFile file = FormFile.open(content)) {
      List<NamedCell> cells = file.cells();
      List<String> unknown =
          cells.stream().map(NamedCell::name).filter(name -> names.read(name).isEmpty()).toList();
      if (!unknown.isEmpty()) {
        throw new Invalid(
            unknown.stream()
                .map(name -> new Invalid.Field("file", "「" + name + "」という名前の意味がわかりません。"))
                .toList());
      }
      if (cells.stream()
          .noneMatch(cell -> names.read(cell.name()).orElseThrow() instanceof Wanted.Number)) {
        throw new Invalid("file", "件数の入るセルがありません。「延べ」や「新規」で始まる名前をセルに付けてください。");
      }
      return cells;
    }
  }

  /** As they are understood today. */
  private Uni<FormNames> names(Tx tx) {
    return names(tx, lists.fiscalYear());
  }

  private Uni<FormNames> names(Tx tx, int fiscalYear) {
    return organizations
        .ofKind(tx, OrganizationKind.MUNICIPALITY)
        .map(
            all ->
                new FormNames(
                    lists.of(fiscalYear),
                    all.stream()
                        .map(OrganizationView::code)
                        .filter(Objects::nonNull)
                        .collect(toSet())));
  }

  private FormView view(Form form, FormNames names) {
    FormWords words = new FormWords(lists.of(lists.fiscalYear()));
    return new FormView(
        form.formId(),
        form.name(),
        form.loadedAt(),
        form.cells().stream()
            .map(
                cell ->
                    new FormView.FormCell(
                        cell.name(),
                        cell.sheet() + "!" + cell.cell(),
                        names.read(cell.name()).map(words::meaning).orElse("")))
            .toList());
  }

  /** As whom somebody reads tables. */
  private Uni<Standing> reader(Tx tx, Caller caller) {
    return affiliations
        .of(tx, caller.accountId())
        .map(
            mine ->
                mine.stream()
                    .filter(one -> one.role().isOfOffice())
                    .findFirst()
                    .orElseThrow(NotFound::new));
  }

  /** As whom somebody works for the prefecture, who has just proved that it is he. */
  private Uni<Standing> officer(Tx tx, Caller caller) {
    return affiliations
        .require(tx, caller, AffiliationRole.OFFICER)
        .map(List::getFirst)
        .invoke(() -> StepUp.require(tx, caller));
  }
}
