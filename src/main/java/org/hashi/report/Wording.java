package org.hashi.report;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hashi.areaissue.AreaIssues;
import org.hashi.areaissue.ToldIssue;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.consultation.Keepers;
import org.hashi.identity.Caller;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;
import org.hashi.report.WordStore.Words;
import org.hashi.report.WriteReport.SectionText;

/** Reads what shall stand in a report, and says which field is wrong. */
@ApplicationScoped
class Wording {
  private static final int MOST_EXAMPLES = 10;
  private static final int MOST_ISSUES = 30;

  private final CodeLists lists;
  private final Keepers keepers;
  private final AreaIssues issues;

  Wording(CodeLists lists, Keepers keepers, AreaIssues issues) {
    this.lists = lists;
    this.keepers = keepers;
    this.issues = issues;
  }

  Uni<Words> words(Tx tx, Caller caller, ReportKind kind, WriteReport said) {
    texts(kind, said.texts());
    examples(said.examples());
    few("issues", said.issues(), MOST_ISSUES);
    return origins(tx, caller, said.examples())
        .chain(() -> issues(tx, caller, said.issues()))
        .map(told -> new Words(said.title().strip(), said.texts(), said.examples(), told));
  }

  private static void texts(ReportKind kind, List<SectionText> texts) {
    List<Section> sections = texts.stream().map(SectionText::section).toList();
    few("texts", sections, sections.size());
    if (sections.stream()
        .anyMatch(one -> !one.hasWords() || !kind.sections(Edition.OPEN).contains(one))) {
      throw new Invalid("texts", "この報告にない見出しがあります。画面を開き直してください。");
    }
  }

  private void examples(List<Example> examples) {
    few("examples", examples.stream().map(Example::exampleId).toList(), MOST_EXAMPLES);
    for (Example one : examples) {
      few("examples", one.contents(), MOST_EXAMPLES);
      few("examples", one.checks(), ExampleCheck.values().length);
      boolean isKnown =
          (one.scene() == null || lists.find(Dimension.SCENE, one.scene()).isPresent())
              && one.contents().stream()
                  .allMatch(code -> lists.find(Dimension.CONTENT, code).isPresent());
      if (!isKnown) {
        throw new Invalid("examples", "この選択肢は使えません。一覧から選び直してください。");
      }
    }
  }

  private static void few(String field, Collection<?> said, int most) {
    if (said.size() > most || new HashSet<>(said).size() < said.size()) {
      throw new Invalid(field, "同じものが2つあるか、数が多すぎます。");
    }
  }

  /** Only of a ledger the caller keeps. */
  private Uni<Void> origins(Tx tx, Caller caller, List<Example> examples) {
    Set<UUID> wanted = new HashSet<>();
    examples.stream().map(Example::consultationId).filter(Objects::nonNull).forEach(wanted::add);
    return wanted.isEmpty()
        ? Uni.createFrom().voidItem()
        : keepers
            .kept(tx, caller, wanted)
            .invoke(
                kept -> {
                  if (!kept.containsAll(wanted)) {
                    throw new NotFound();
                  }
                })
            .replaceWithVoid();
  }

  private Uni<List<ToldIssue>> issues(Tx tx, Caller caller, List<UUID> issueIds) {
    return issues
        .told(tx, caller, issueIds)
        .onFailure(NotFound.class)
        .transform(none -> new Invalid("issues", "この地域課題は載せられません。一覧から選び直してください。"));
  }
}
