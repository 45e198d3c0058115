package org.hashi.pastledger;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.hashi.audit.AuditTrail;
import org.hashi.codelist.CodeLists;
import org.hashi.consultation.Keepers;
import org.hashi.consultation.PastMatter;
import org.hashi.consultation.PastMatters;
import org.hashi.identity.Caller;
import org.hashi.organization.Japan;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.Organizations;
import org.hashi.organization.Standing;
import org.hashi.pastledger.PastLedgerStore.Stored;
import org.hashi.pastledger.PastLedgerView.PastKept;
import org.hashi.platform.Aside;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.table.Sheet;
import org.hashi.table.SheetFile;
import org.jspecify.annotations.Nullable;

/** Brings ledgers of past years along: looked at first, then kept, and taken back when wrong. */
@ApplicationScoped
public class PastLedgers {
  private static final int MOST_WAITING = 10;

  private final Transactions transactions;
  private final Aside aside;
  private final Keepers keepers;
  private final Organizations organizations;
  private final PastMatters past;
  private final CodeLists lists;
  private final AuditTrail audit;
  private final PastLedgerStore store = new PastLedgerStore();

  PastLedgers(
      Transactions transactions,
      Aside aside,
      Keepers keepers,
      Organizations organizations,
      PastMatters past,
      CodeLists lists,
      AuditTrail audit) {
    this.transactions = transactions;
    this.aside = aside;
    this.keepers = keepers;
    this.organizations = organizations;
    this.past = past;
    this.lists = lists;
    this.audit = audit;
  }

  /** The files of a centre the caller keeps the ledger of, the latest first. */
  public Uni<List<PastLedgerView>> list(Caller caller, @Nullable UUID centreId) {
    return transactions.snapshot(
        tx ->
            keepers
                .require(tx, caller, centreId)
                .chain(
                    me ->
                        store
                            .files(tx, me.organizationId())
                            .map(
                                files ->
                                    files.stream()
                                        .map(file -> Previews.view(file, me.organization(), null))
                                        .toList())));
  }

  /** Keeps a file until it is decided what becomes of it, and says what it would bring. */
  public Uni<PastLedgerView> upload(
      Caller caller, @Nullable UUID centreId, String name, byte[] file) {
    return transactions
        .<Void>write(tx -> keepers.require(tx, caller, centreId).replaceWithVoid())
        .chain(() -> aside.call(() -> SheetFile.read(file)))
        .chain(
            sheet ->
                transactions.write(
                    tx ->
                        keepers
                            .require(tx, caller, centreId)
                            .chain(me -> upload(tx, me, name, file, sheet))));
  }

  private Uni<PastLedgerView> upload(Tx tx, Standing me, String name, byte[] file, Sheet sheet) {
    Stored fresh =
        new Stored(
            Ids.next(),
            me.organizationId(),
            name,
            digest(file),
            Buffer.buffer(file),
            tx.now().atOffset(ZoneOffset.UTC),
            null,
            null);
    return store
        .files(tx, me.organizationId())
        .invoke(PastLedgers::requireFew)
        .chain(() -> store.insert(tx, fresh, me.affiliationId()))
        .chain(() -> touched(tx, me, "pastledger.upload", fresh.fileId()))
        .chain(() -> preview(tx, me, fresh, sheet));
  }

  private static void requireFew(List<Stored> files) {
    if (files.stream().filter(file -> file.kept() == null).count() >= MOST_WAITING) {
      throw new PastLedgerProblem.TooManyWaiting();
    }
  }

  /** One file, with what it would bring while that is not decided. */
  public Uni<PastLedgerView> view(Caller caller, UUID fileId) {
    return own(caller, fileId, (tx, me, file) -> view(tx, me, file));
  }

  private Uni<PastLedgerView> view(Tx tx, Standing me, Stored file) {
    return file.content() == null
        ? Uni.createFrom().item(Previews.view(file, me.organization(), null))
        : sheet(file).chain(sheet -> preview(tx, me, file, sheet));
  }

  /** Notes what columns and terms mean, for this file and the centre's next ones. */
  public Uni<PastLedgerView> explain(Caller caller, UUID fileId, ExplainPast command) {
    return own(
        caller,
        fileId,
        (tx, me, file) -> {
          requireUndecided(file);
          return terms(tx, me)
              .invoke(terms -> check(command, terms))
              .chain(() -> store.explain(tx, me.organizationId(), command))
              .chain(() -> touched(tx, me, "pastledger.explain", fileId))
              .chain(() -> view(tx, me, file));
        });
  }

  private static void check(ExplainPast command, Terms terms) {
    command.columns().forEach(column -> meaning(column.meaning(), "columns"));
    command
        .terms()
        .forEach(
            term -> {
              Meaning meaning = meaning(term.meaning(), "terms");
              if (!meaning.hasTerms() || !terms.has(meaning, term.code())) {
                throw new Invalid("terms", "「" + term.term() + "」を数える先を選び直してください。");
              }
            });
  }

  private static Meaning meaning(String word, String field) {
    return Meaning.find(word).orElseThrow(() -> new Invalid(field, "知らない意味があります。画面を開き直してください。"));
  }

  /** Counts everything in it that can be counted. */
  public Uni<PastLedgerView> keep(Caller caller, UUID fileId, KeepPast command) {
    return own(
        caller,
        fileId,
        (tx, me, file) -> {
          requireUndecided(file);
          return sheet(file)
              .chain(sheet -> read(tx, me, sheet))
              .call(read -> requireOnce(tx, file))
              .chain(read -> keep(tx, me, file, read, command.leaveOut()));
        });
  }

  private Uni<PastLedgerView> keep(
      Tx tx, Standing me, Stored file, PastFile read, boolean leaveOut) {
    List<PastMatter> matters = read.matters();
    int contacts = matters.stream().mapToInt(matter -> matter.contacts().size()).sum();
    int wrong = read.wrongLines();
    if (wrong > 0 && !leaveOut) {
      throw new PastLedgerProblem.LinesWrong();
    }
    if (matters.isEmpty()) {
      throw new PastLedgerProblem.NothingToCount();
    }
    if (contacts > PastFile.MOST_CONTACTS) {
      throw new PastLedgerProblem.TooMany();
    }
    PastKept kept = new PastKept(tx.now(), read.lines(), wrong, matters.size(), contacts);
    return past.bring(tx, me.organizationId(), me.affiliationId(), matters)
        .chain(ids -> store.keep(tx, file.fileId(), kept, ids))
        .chain(() -> touched(tx, me, "pastledger.keep", file.fileId()))
        .chain(() -> again(tx, me, file));
  }

  private Uni<Void> requireOnce(Tx tx, Stored file) {
    return store
        .keptBefore(tx, file.centreId(), file.digest())
        .invoke(
            before -> {
              if (before) {
                throw new PastLedgerProblem.KeptBefore();
              }
            })
        .replaceWithVoid();
  }

  /** Takes back what came with it, but for what somebody has worked on since. */
  public Uni<PastLedgerView> takeBack(Caller caller, UUID fileId) {
    return own(
        caller,
        fileId,
        (tx, me, file) -> {
          if (file.kept() == null || file.takenBack() != null) {
            throw new PastLedgerProblem.Decided();
          }
          return store
              .matters(tx, fileId)
              .chain(matters -> past.takeBack(tx, me.organizationId(), me.affiliationId(), matters))
              .chain(taken -> store.takeBack(tx, fileId, me.affiliationId(), taken))
              .chain(() -> touched(tx, me, "pastledger.takeBack", fileId))
              .chain(() -> again(tx, me, file));
        });
  }

  /** Throws a file away that was only looked at. */
  public Uni<Void> discard(Caller caller, UUID fileId) {
    return own(
        caller,
        fileId,
        (tx, me, file) -> {
          requireUndecided(file);
          return store
              .discard(tx, fileId)
              .chain(() -> touched(tx, me, "pastledger.discard", fileId));
        });
  }

  private static void requireUndecided(Stored file) {
    if (file.kept() != null) {
      throw new PastLedgerProblem.Decided();
    }
  }

  private Uni<PastLedgerView> again(Tx tx, Standing me, Stored file) {
    return store.find(tx, file.fileId()).chain(now -> view(tx, me, found(now)));
  }

  private interface Work<T> {
    Uni<T> of(Tx tx, Standing me, Stored file);
  }

  /** Of those who decide on a file at the same time one comes after the other. */
  private <T> Uni<T> own(Caller caller, UUID fileId, Work<T> work) {
    return transactions.write(
        tx ->
            store
                .lock(tx, fileId)
                .map(PastLedgers::found)
                .chain(
                    file ->
                        keepers
                            .require(tx, caller, file.centreId())
                            .chain(me -> work.of(tx, me, file))));
  }

  private static Stored found(@Nullable Stored file) {
    if (file == null) {
      throw new NotFound();
    }
    return file;
  }

  private Uni<Sheet> sheet(Stored file) {
    Buffer content = file.content();
    if (content == null) {
      throw new PastLedgerProblem.Decided();
    }
    return aside.call(() -> SheetFile.read(content.getBytes()));
  }

  private Uni<PastLedgerView> preview(Tx tx, Standing me, Stored file, Sheet sheet) {
    return read(tx, me, sheet)
        .chain(
            read ->
                store
                    .keptBefore(tx, file.centreId(), file.digest())
                    .map(
                        before ->
                            Previews.view(
                                file, me.organization(), Previews.preview(read, before))));
  }

  private Uni<PastFile> read(Tx tx, Standing me, Sheet sheet) {
    return terms(tx, me)
        .chain(
            terms ->
                store
                    .columns(tx, me.organizationId())
                    .map(kept -> new Headings(lists, kept))
                    .chain(
                        headings ->
                            organizations
                                .since(tx, me.organizationId())
                                .map(since -> new PastFile.Time(since, Japan.clock(tx.now())))
                                .chain(
                                    time ->
                                        aside.call(
                                            () -> new PastFile(sheet, headings, terms, time)))));
  }

  private Uni<Terms> terms(Tx tx, Standing me) {
    return organizations
        .ofKind(tx, OrganizationKind.MUNICIPALITY)
        .chain(
            municipalities ->
                store
                    .terms(tx, me.organizationId())
                    .map(kept -> new Terms(lists, municipalities, kept)));
  }

  private Uni<Void> touched(Tx tx, Standing me, String action, UUID fileId) {
    return audit.record(tx, me.organizationId(), me.accountId(), action, fileId);
  }

  private static String digest(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
