package org.hashi.codelist;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hashi.codelist.CodeListStore.Stored;
import org.hashi.platform.Ids;
import org.hashi.platform.Tx;
import org.hashi.platform.WakeUps;
import org.jspecify.annotations.Nullable;

/** Writes the next version, and puts it in force; asks nobody whether the caller may. */
@ApplicationScoped
public class CodeDrafts {
  /** What nodes are woken with when there is a new version or a new note. */
  static final UUID CHANGED = UUID.fromString("00000000-0000-7000-8000-0000000c0de5");

  private final CodeLists lists;
  private final WakeUps wakeUps;
  private final CodeListStore store = new CodeListStore();

  CodeDrafts(CodeLists lists, WakeUps wakeUps) {
    this.lists = lists;
    this.wakeUps = wakeUps;
  }

  /** The draft there is, if there is one. */
  public Uni<@Nullable Draft> find(Tx tx) {
    return store.draft(tx, lists.book().first());
  }

  /** Of those who change the draft or put it in force one comes after the other. */
  public Uni<Void> inTurn(Tx tx) {
    return store.inTurn(tx);
  }

  /** The version that was put in force last: out of it the next one is made. */
  public Uni<CodeVersion> latest(Tx tx) {
    return lists.refresh(tx).map(Book::latest);
  }

  /** Makes a draft for a fiscal year that is the same as the latest version; its id. */
  public Uni<UUID> begin(Tx tx, int fiscalYear, UUID by) {
    UUID id = Ids.next();
    return latest(tx)
        .chain(
            base ->
                number(tx, fiscalYear)
                    .chain(
                        no -> {
                          String version = no == 1 ? "" + fiscalYear : fiscalYear + "-" + no;
                          Stored draft = new Stored(id, version, fiscalYear, base.version(), 1);
                          return store.begin(tx, draft, no, by);
                        })
                    .chain(() -> each(owners(), list -> copy(tx, id, base.list(list))))
                    .chain(() -> each(own(base), rollup -> store.write(tx, id, rollup))))
        .replaceWith(id);
  }

  /** The shipped version is the first one of its year. */
  private Uni<Integer> number(Tx tx, int fiscalYear) {
    int shipped = lists.book().first().fiscalYear() == fiscalYear ? 1 : 0;
    return store.last(tx, fiscalYear).map(last -> Math.max(last, shipped) + 1);
  }

  private static List<Dimension> owners() {
    return Arrays.stream(Dimension.values()).filter(one -> one.codesOf() == one).toList();
  }

  private static List<Rollup> own(CodeVersion version) {
    return version.rollups().stream()
        .filter(one -> one.dimension().codesOf() == one.dimension())
        .filter(one -> !one.rollup().equals(Rollup.HEADINGS))
        .toList();
  }

  private Uni<Void> copy(Tx tx, UUID versionId, CodeList list) {
    return store.write(tx, versionId, list.dimension(), list.codes());
  }

  private static <T> Uni<Void> each(List<T> all, Function<T, Uni<Void>> work) {
    Uni<Void> done = Uni.createFrom().voidItem();
    for (T one : new ArrayList<>(all)) {
      done = done.chain(() -> work.apply(one));
    }
    return done;
  }

  /** Writes the codes of a dimension of the draft. */
  public Uni<Void> write(Tx tx, Draft draft, Dimension dimension, List<Code> codes) {
    return store
        .write(tx, draft.versionId(), dimension.codesOf(), codes)
        .chain(() -> store.seen(tx, draft.versionId()));
  }

  /** Writes how the codes of a dimension of the draft are put together. */
  public Uni<Void> write(Tx tx, Draft draft, Rollup rollup) {
    return store
        .write(tx, draft.versionId(), rollup.of(rollup.dimension().codesOf()))
        .chain(() -> store.seen(tx, draft.versionId()));
  }

  /** Throws the draft away. */
  public Uni<Void> drop(Tx tx, Draft draft) {
    return store.drop(tx, draft.versionId());
  }

  /** From now on it is in force, and never changes again. */
  public Uni<Void> enforce(Tx tx, Draft draft, UUID by) {
    return store.enforce(tx, draft.versionId(), by).chain(() -> store.changed(tx));
  }

  /** Says what somebody should know who compares a year with the one before; its id. */
  public Uni<UUID> note(Tx tx, Note note, UUID by) {
    UUID id = Ids.next();
    return store.note(tx, id, note, by).chain(() -> store.changed(tx)).replaceWith(id);
  }

  /** Has all nodes read what is new; to be called once it is committed. */
  public void announce() {
    wakeUps.announce(List.of(CHANGED));
  }
}
