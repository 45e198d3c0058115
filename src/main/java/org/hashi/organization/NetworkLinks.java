package org.hashi.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hashi.organization.Network.Link;
import org.hashi.organization.Network.Member;
import org.jspecify.annotations.Nullable;

/** Reads the relations of a network file against the members read before. */
record NetworkLinks(Map<String, Member> members, List<Link> links) {

  private static final Set<String> FIELDS = Set.of("kind", "from", "to", "validFrom", "validTo");

  void add(Row row) {
    row.allowOnly(FIELDS);
    Optional<RelationKind> kind = row.text("kind", 20).flatMap(text -> kind(row, text));
    Optional<Member> from = row.text("from", 64).flatMap(key -> member(row, "from", key));
    Optional<Member> to = row.text("to", 64).flatMap(key -> member(row, "to", key));
    LocalDate first = row.optionalDate("validFrom").orElse(null);
    LocalDate last = row.optionalDate("validTo").orElse(null);
    if (kind.isPresent() && from.isPresent() && to.isPresent()) {
      add(row, new Link(kind.get(), from.get().key(), to.get().key(), first, last));
    }
  }

  Stream<Member> wardsWithoutCity() {
    return members.values().stream()
        .filter(member -> member.kind() == OrganizationKind.WARD)
        .filter(ward -> links.stream().noneMatch(link -> link.from().equals(ward.key())));
  }

  private static Optional<RelationKind> kind(Row row, String text) {
    Optional<RelationKind> kind = RelationKind.find(text);
    if (kind.isEmpty()) {
      row.error("kind", "operates（運営）、serves（担当）、within（属する）のどれかを書いてください。");
    }
    return kind;
  }

  private Optional<Member> member(Row row, String field, String key) {
    Optional<Member> member = Optional.ofNullable(members.get(key));
    if (member.isEmpty()) {
      row.error(field, "「" + key + "」はこのファイルのどこにも書かれていません。");
    }
    return member;
  }

  private void add(Row row, Link link) {
    if (!link.kind().joins(kindOf(link.from()), kindOf(link.to()))) {
      row.error("kind", "この2つの組織を「" + link.kind().id() + "」で結ぶことはできません。");
    } else if (isBackwards(link)) {
      row.error("validTo", "終わりの日が始まりの日より前です。");
    } else if (links.stream().anyMatch(other -> overlaps(link, other))) {
      row.error("from", "同じ関係が、重なる期間で2回書かれています。");
    } else {
      links.add(link);
    }
  }

  private OrganizationKind kindOf(String key) {
    return Objects.requireNonNull(members.get(key)).kind();
  }

  private static boolean isBackwards(Link link) {
    return isBefore(link.validTo(), link.validFrom());
  }

  private static boolean overlaps(Link a, Link b) {
    return a.kind() == b.kind()
        && a.from().equals(b.from())
        && a.to().equals(b.to())
        && !isBefore(a.validTo(), b.validFrom())
        && !isBefore(b.validTo(), a.validFrom());
  }

  /** An open end lies before nothing. */
  private static boolean isBefore(@Nullable LocalDate last, @Nullable LocalDate first) {
    return last != null && first != null && last.isBefore(first);
  }
}
