package org.hashi.organization;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hashi.organization.Network.Link;
import org.hashi.organization.Network.Member;
import org.hashi.organization.Network.Prefecture;

/** Goes through the sections of a network file and gathers members, links and errors. */
final class NetworkRows {

  private static final Map<String, OrganizationKind> NAMED =
      Map.of(
          "areas", OrganizationKind.AREA,
          "bodies", OrganizationKind.BODY,
          "associations", OrganizationKind.ASSOCIATION,
          "centres", OrganizationKind.CENTRE);
  private static final Map<String, OrganizationKind> CODED =
      Map.of("municipalities", OrganizationKind.MUNICIPALITY, "wards", OrganizationKind.WARD);
  private static final Set<String> OTHERS =
      Set.of("format", "prefecture", "keyCentre", "relations");

  private final Row root;
  private final RowErrors errors;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final List<Link> links = new ArrayList<>();

  NetworkRows(LocatedYaml yaml) {
    this.errors = new RowErrors(yaml);
    this.root = new Row(yaml.root(), "", errors);
  }

  NetworkReading read() {
    if (!isOurFormat()) {
      errors.add("/format", "1行目に format: " + NetworkFile.FORMAT + " と書いてください。");
      return errors.refused();
    }
    root.allowOnly(fields());
    Optional<Prefecture> prefecture = root.child("prefecture").flatMap(this::prefecture);
    String code = prefecture.map(Prefecture::code).orElse("");
    NAMED.forEach((section, kind) -> root.each(section, row -> named(row, kind)));
    CODED.forEach((section, kind) -> root.each(section, row -> coded(row, kind, code)));
    root.optionalChild("keyCentre").ifPresent(row -> named(row, OrganizationKind.KEYCENTRE));
    NetworkLinks rows = new NetworkLinks(members, links);
    root.each("relations", rows::add);
    checkWhole(rows);
    return prefecture.isEmpty() || errors.any()
        ? errors.refused()
        : new Network(prefecture.get(), List.copyOf(members.values()), links);
  }

  private boolean isOurFormat() {
    return root.isMapping() && root.node().path("format").asText().equals(NetworkFile.FORMAT);
  }

  private static Set<String> fields() {
    Set<String> fields = new HashSet<>(OTHERS);
    fields.addAll(NAMED.keySet());
    fields.addAll(CODED.keySet());
    return fields;
  }

  private Optional<Prefecture> prefecture(Row row) {
    row.allowOnly(Set.of("name", "code"));
    Optional<String> name = row.name();
    Optional<String> code = row.text("code", 2);
    if (code.isPresent() && !code.get().matches("0[1-9]|[1-3][0-9]|4[0-7]")) {
      row.error("code", "都道府県コードは \"01\" から \"47\" までの2桁です。");
      return Optional.empty();
    }
    return name.flatMap(n -> code.map(c -> new Prefecture(n, c)));
  }

  private void named(Row row, OrganizationKind kind) {
    row.allowOnly(Set.of("id", "name", "type"));
    Optional<String> id = row.text("id", 64);
    Optional<String> name = row.name();
    Optional<String> type = row.optionalText("type", 2);
    if (id.isPresent() && !id.get().matches("[a-z][a-z0-9-]*")) {
      row.error("id", "id は英小文字で始め、英小文字・数字・ハイフンだけで書いてください。");
    } else if (id.isPresent()) {
      add(row, "id", new Member(id.get(), kind, name.orElse(id.get()), type.orElse(null)));
    }
  }

  private void coded(Row row, OrganizationKind kind, String prefecture) {
    row.allowOnly(Set.of("code", "name", "population"));
    Optional<String> code = row.text("code", 6);
    Optional<String> name = row.name();
    Integer population = row.optionalCount("population").orElse(null);
    if (code.isPresent() && isUsable(row, code.get(), prefecture)) {
      add(row, "code", new Member(code.get(), kind, name.orElse(code.get()), null, population));
    }
  }

  private static boolean isUsable(Row row, String code, String prefecture) {
    if (!MunicipalityCode.isSixDigits(code)) {
      row.error("code", "全国地方公共団体コードは検査数字を含む6桁で書いてください。");
      return false;
    }
    if (!MunicipalityCode.isConsistent(code)) {
      row.error("code", "コード " + code + " は検査数字が合いません。書き間違いを確かめてください。");
      return false;
    }
    if (!code.startsWith(prefecture)) {
      row.error("code", "コード " + code + " はこの都道府県のものではありません。");
    }
    return true;
  }

  /**
   * Even a nameless row is kept while reading, so that one mistake is not told again by every
   * relation.
   */
  private void add(Row row, String field, Member member) {
    if (members.putIfAbsent(member.key(), member) != null) {
      row.error(field, "「" + member.key() + "」が2回書かれています。");
    }
  }

  private void checkWhole(NetworkLinks rows) {
    if (members.values().stream().noneMatch(m -> m.kind() == OrganizationKind.CENTRE)) {
      root.error("centres", "拠点（centres）が1つもありません。");
    }
    rows.wardsWithoutCity()
        .forEach(ward -> root.error("wards", ward.name() + " がどの市の区かを relations に書いてください。"));
  }
}
