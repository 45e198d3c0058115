package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.Caller;
import org.hashi.platform.Ids;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;

/** The questions that readers of tables keep for themselves. */
@ApplicationScoped
public class Questions {
  static final int MOST = 50;

  private final Transactions transactions;
  private final CrossTables tables;
  private final QuestionStore store = new QuestionStore();

  Questions(Transactions transactions, CrossTables tables) {
    this.transactions = transactions;
    this.tables = tables;
  }

  /** The caller's own. */
  public Uni<List<SavedQuestion>> own(Caller caller) {
    return transactions.snapshot(
        tx -> tables.requireReader(tx, caller).chain(() -> store.of(tx, caller.accountId())));
  }

  /** Keeps a question, and tells all of the caller's. */
  public Uni<List<SavedQuestion>> save(Caller caller, SaveQuestion command) {
    SavedQuestion question = question(command);
    return transactions.write(
        tx ->
            tables
                .requireReader(tx, caller)
                .chain(() -> store.inTurn(tx, caller.accountId()))
                .chain(() -> save(tx, caller, question))
                .chain(() -> store.of(tx, caller.accountId())));
  }

  private static SavedQuestion question(SaveQuestion command) {
    CrossWish wish = command.wish();
    return new SavedQuestion(
        Ids.next(),
        command.question().strip(),
        wish.place().text(),
        wish.period(),
        wish.axes().stream().map(Axis::id).toList(),
        wish.kind(),
        TableMeasure.of(command.measure()));
  }

  private Uni<Void> save(Tx tx, Caller caller, SavedQuestion question) {
    return store
        .save(tx, caller.accountId(), question, MOST)
        .invoke(
            kept -> {
              if (!kept) {
                throw new Invalid(
                    "question", "とっておけるのは" + MOST + "までです。使わないものを消してから、もう一度保存してください。");
              }
            })
        .replaceWithVoid();
  }

  /** Not found when it is none of the caller's; a field error when he has another one so named. */
  public Uni<List<SavedQuestion>> rename(Caller caller, UUID questionId, RenameQuestion command) {
    UUID me = caller.accountId();
    String words = command.question().strip();
    return transactions.write(
        tx ->
            tables
                .requireReader(tx, caller)
                .chain(() -> store.inTurn(tx, me))
                .chain(() -> store.of(tx, me))
                .invoke(all -> requireFree(all, questionId, words))
                .chain(() -> store.rename(tx, me, questionId, words))
                .chain(() -> store.of(tx, me)));
  }

  private static void requireFree(List<SavedQuestion> all, UUID questionId, String words) {
    if (all.stream().noneMatch(one -> one.questionId().equals(questionId))) {
      throw new NotFound();
    }
    if (all.stream()
        .filter(one -> !one.questionId().equals(questionId))
        .anyMatch(one -> one.question().equals(words))) {
      throw new Invalid("question", "同じ言葉でとっておいたものが、もうあります。");
    }
  }

  /** Not found when it is none of the caller's. */
  public Uni<Void> delete(Caller caller, UUID questionId) {
    return transactions.write(
        tx ->
            tables
                .requireReader(tx, caller)
                .chain(() -> store.delete(tx, caller.accountId(), questionId))
                .invoke(
                    was -> {
                      if (!was) {
                        throw new NotFound();
                      }
                    })
                .replaceWithVoid());
  }
}
