package org.hashi.revision;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hashi.codelist.CodeDrafts;
import org.hashi.codelist.CodeVersion;
import org.hashi.codelist.Dimension;
import org.hashi.codelist.Draft;
import org.hashi.identity.Caller;
import org.hashi.platform.FiscalYear;
import org.hashi.platform.Tx;
import org.hashi.revision.RevisionPreview.Use;
import org.hashi.statistics.CodeUses;

/** Shows officers what putting the draft in force would change. */
@ApplicationScoped
public class Previews {
  private final Revisions revisions;
  private final CodeDrafts drafts;
  private final CodeUses uses;

  Previews(Revisions revisions, CodeDrafts drafts, CodeUses uses) {
    this.revisions = revisions;
    this.drafts = drafts;
    this.uses = uses;
  }

  /** What would change; uses are told as far as tables for others tell them. */
  public Uni<RevisionPreview> preview(Caller caller) {
    return revisions.looking(
        caller,
        (tx, draft) -> drafts.latest(tx).chain(before -> preview(tx, caller, before, draft)));
  }

  private Uni<RevisionPreview> preview(Tx tx, Caller caller, CodeVersion before, Draft draft) {
    int year = FiscalYear.at(tx.now());
    return uses(tx, caller, before, draft.version(), year)
        .map(
            used ->
                new RevisionPreview(
                    draft.seen(),
                    year,
                    Changes.of(before, draft.version(), used),
                    Changes.gaps(draft.version())));
  }

  private Uni<Map<Dimension, Map<String, List<Use>>>> uses(
      Tx tx, Caller caller, CodeVersion before, CodeVersion after, int year) {
    Map<Dimension, Map<String, List<Use>>> all = new EnumMap<>(Dimension.class);
    return Multi.createFrom()
        .iterable(Arrays.stream(Dimension.values()).filter(CodeUses::counts).toList())
        .onItem()
        .transformToUniAndConcatenate(
            dimension -> {
              List<String> retired = Changes.retired(before.list(dimension), after.list(dimension));
              return retired.isEmpty()
                  ? Uni.createFrom().voidItem()
                  : uses.of(tx, caller, dimension, year)
                      .invoke(used -> retired.forEach(code -> note(all, dimension, code, used)))
                      .replaceWithVoid();
            })
        .collect()
        .asList()
        .replaceWith(all);
  }

  /** Under the dimension whose code it is, for each on which it is counted. */
  private static void note(
      Map<Dimension, Map<String, List<Use>>> all,
      Dimension dimension,
      String code,
      Map<String, CodeUses.Used> used) {
    CodeUses.Used of = used.getOrDefault(code, CodeUses.Used.NOT);
    all.computeIfAbsent(dimension.codesOf(), owner -> new HashMap<>())
        .computeIfAbsent(code, first -> new ArrayList<>())
        .add(new Use(dimension, of.contacts(), of.newMatters()));
  }
}
