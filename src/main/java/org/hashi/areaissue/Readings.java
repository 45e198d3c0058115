package org.hashi.areaissue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashi.areaissue.SourceStore.Cell;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.organization.OrganizationKind;
import org.hashi.organization.OrganizationView;
import org.hashi.organization.Organizations;
import org.hashi.platform.Invalid;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;
import org.hashi.statistics.Quarters;
import org.jspecify.annotations.Nullable;

/** Reads what commands say, and says which field is wrong. */
@ApplicationScoped
class Readings {
  private static final int MOST = 60;
  private static final Pattern MONTH = Pattern.compile("2[0-9]{3}-(?:0[1-9]|1[0-2])");

  private final CodeLists lists;
  private final Organizations organizations;

  Readings(CodeLists lists, Organizations organizations) {
    this.lists = lists;
    this.organizations = organizations;
  }

  /** By which lists codes are read today. */
  String listVersion() {
    return lists.version();
  }

  /** The same words, once their codes and places are known to be ours. */
  Uni<IssueWords> words(Tx tx, IssueWords said) {
    if (said.kinds().isEmpty()) {
      throw new Invalid("kinds", "課題の区分を選んでください。");
    }
    codes("kinds", Dimension.ISSUE, said.kinds());
    codes("scenes", Dimension.SCENE, said.scenes());
    codes("programItems", Dimension.PROGRAM_ITEM, said.programItems());
    counted(said.indicator());
    return places(tx)
        .map(
            known -> {
              few("places", said.places());
              Set<UUID> ids =
                  known.stream().map(OrganizationView::organizationId).collect(Collectors.toSet());
              if (!ids.containsAll(said.places())) {
                throw new Invalid("places", "この地域は使えません。一覧から選び直してください。");
              }
              return said;
            });
  }

  /** The place, those it lies in and those that lie in it; null where nobody named one. */
  Uni<UUID @Nullable []> around(Tx tx, @Nullable UUID placeId) {
    return placeId == null
        ? Uni.createFrom().nullItem()
        : organizations.around(tx, placeId).map(places -> places.toArray(UUID[]::new));
  }

  private Uni<List<OrganizationView>> places(Tx tx) {
    return organizations
        .ofKind(tx, OrganizationKind.AREA)
        .chain(
            areas ->
                organizations
                    .ofKind(tx, OrganizationKind.MUNICIPALITY)
                    .map(cities -> Stream.of(areas, cities).flatMap(List::stream).toList()));
  }

  /** A cell of a table as there may be one. */
  Uni<Cell> cell(Tx tx, WantedCell said) {
    if (lists.list(said.dimension()).find(said.code()).isEmpty()) {
      throw new Invalid("code", "この区分は使えません。表から選び直してください。");
    }
    Cell cell =
        new Cell(
            said.dimension(),
            said.code(),
            month("from", said.from()),
            month("until", said.until()),
            said.placeId());
    if (cell.until().isBefore(cell.from())) {
      throw new Invalid("until", "期間の終わりは、始まり以後の月にしてください。");
    }
    return organization(tx, "placeId", said.placeId()).replaceWith(cell);
  }

  /** Fails with a field error unless there is such an organization, or none is named. */
  Uni<Void> organization(Tx tx, String field, @Nullable UUID organizationId) {
    return organizationId == null
        ? Uni.createFrom().voidItem()
        : organizations
            .get(tx, organizationId)
            .onFailure(NotFound.class)
            .transform(nobody -> new Invalid(field, "この組織は使えません。一覧から選び直してください。"))
            .replaceWithVoid();
  }

  private void counted(@Nullable WantedIndicator indicator) {
    CountedCode counted = indicator == null ? null : indicator.counted();
    if (counted == null) {
      return;
    }
    boolean countable =
        Quarters.counts(counted.dimension())
            && !counted.code().equals(Code.UNKNOWN)
            && lists.find(counted.dimension(), counted.code()).isPresent();
    if (!countable) {
      throw new Invalid("counted", "この区分は数えられません。一覧から選び直してください。");
    }
  }

  private void codes(String field, Dimension dimension, List<String> codes) {
    few(field, codes);
    if (codes.stream().anyMatch(code -> lists.find(dimension, code).isEmpty())) {
      throw new Invalid(field, "この選択肢は使えません。一覧から選び直してください。");
    }
  }

  private static void few(String field, Collection<?> said) {
    boolean twice = new HashSet<>(said).size() < said.size();
    if (said.size() > MOST || twice || said.stream().anyMatch(Objects::isNull)) {
      throw new Invalid(field, "同じものは1つだけ選んでください。");
    }
  }

  private static YearMonth month(String field, String text) {
    if (!MONTH.matcher(text).matches()) {
      throw new Invalid(field, "年月は 2026-11 のように指定してください。");
    }
    return YearMonth.parse(text);
  }
}
