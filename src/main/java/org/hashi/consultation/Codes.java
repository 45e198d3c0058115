package org.hashi.consultation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeList;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Dimension;
import org.hashi.platform.Invalid;

/**
 * Codes by their dimensions; where a dimension has several the first is the primary one.
 *
 * <p>What nobody chose is unknown (不明), never nothing: the tables must add up. The unknown itself
 * is never kept, so that saying it and saying nothing are the same.
 */
public record Codes(Map<Dimension, List<String>> byDimension) {
  public static final Codes NONE = new Codes(Map.of());

  private static final int MOST = 20;

  public Codes {
    Map<Dimension, List<String>> known = new EnumMap<>(Dimension.class);
    byDimension.forEach(
        (dimension, codes) -> {
          List<String> chosen = codes.stream().filter(code -> !code.equals(Code.UNKNOWN)).toList();
          if (!chosen.isEmpty()) {
            known.put(dimension, chosen);
          }
        });
    byDimension = Map.copyOf(known);
  }

  /** The words of a command; fails with a field error for a dimension that is none. */
  public static Codes said(Map<String, List<String>> words) {
    Map<Dimension, List<String>> said = new EnumMap<>(Dimension.class);
    words.forEach((id, codes) -> said.put(dimension(id), codes));
    return new Codes(said);
  }

  private static Dimension dimension(String id) {
    return Stream.of(Dimension.values())
        .filter(dimension -> dimension.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Invalid("codes", "知らない項目があります。画面を開き直してください。"));
  }

  /**
   * Fails with a field error that names the first dimension in which something is wrong. Whether
   * the codes may be used depends on the day: {@link CodeYears} asks for that.
   */
  Codes checked(CodeLists lists, Set<Dimension> allowed) {
    for (Dimension dimension : Dimension.values()) {
      if (byDimension.containsKey(dimension)) {
        check(lists.list(dimension), allowed);
      }
    }
    return this;
  }

  private void check(CodeList list, Set<Dimension> allowed) {
    String field = list.dimension().id();
    List<String> codes = all(list.dimension());
    if (!allowed.contains(list.dimension())) {
      throw new Invalid(field, "この項目はここでは使えません。");
    }
    if (codes.size() > (list.multi() ? MOST : 1)) {
      throw new Invalid(field, list.multi() ? "選んだ項目が多すぎます。" : "1つだけ選んでください。");
    }
    if (codes.stream().distinct().count() < codes.size()) {
      throw new Invalid(field, "同じ項目が2回選ばれています。");
    }
  }

  /** Those that the other ones do not have. */
  Codes except(Codes others) {
    Map<Dimension, List<String>> rest = new EnumMap<>(Dimension.class);
    byDimension.forEach(
        (dimension, codes) -> {
          List<String> known = others.byDimension.getOrDefault(dimension, List.of());
          rest.put(dimension, codes.stream().filter(code -> !known.contains(code)).toList());
        });
    return new Codes(rest);
  }

  /** Only what belongs to these dimensions. */
  public Codes only(Set<Dimension> dimensions) {
    Map<Dimension, List<String>> some = new EnumMap<>(Dimension.class);
    byDimension.forEach(
        (dimension, codes) -> {
          if (dimensions.contains(dimension)) {
            some.put(dimension, codes);
          }
        });
    return new Codes(some);
  }

  Codes without(Set<Dimension> dimensions) {
    Map<Dimension, List<String>> others = new EnumMap<>(Dimension.class);
    others.putAll(byDimension);
    others.keySet().removeAll(dimensions);
    return new Codes(others);
  }

  /** Of these dimensions what is said now, also where nothing is; of all others what was said. */
  Codes retold(Set<Dimension> dimensions, Codes now) {
    return without(dimensions).and(now.only(dimensions));
  }

  /** Both; of a dimension that is in both, what the other one says. */
  public Codes and(Codes other) {
    Map<Dimension, List<String>> both = new EnumMap<>(Dimension.class);
    both.putAll(byDimension);
    both.putAll(other.byDimension);
    return new Codes(both);
  }

  Codes and(Dimension dimension, String code) {
    return and(new Codes(Map.of(dimension, List.of(code))));
  }

  /** The primary code, or the unknown. */
  public String first(Dimension dimension) {
    return all(dimension).getFirst();
  }

  /** All codes, the primary one first; the unknown alone when there is none. */
  public List<String> all(Dimension dimension) {
    return byDimension.getOrDefault(dimension, List.of(Code.UNKNOWN));
  }

  /** As they are kept: {@code content=B06}, in the order of the dimensions. */
  String[] stored() {
    List<String> stored = new ArrayList<>();
    for (Dimension dimension : Dimension.values()) {
      byDimension
          .getOrDefault(dimension, List.of())
          .forEach(code -> stored.add(dimension.id() + "=" + code));
    }
    return stored.toArray(String[]::new);
  }

  static Codes stored(String[] stored) {
    Map<Dimension, List<String>> codes = new EnumMap<>(Dimension.class);
    for (String one : stored) {
      int sign = one.indexOf('=');
      codes
          .computeIfAbsent(Dimension.of(one.substring(0, sign)), first -> new ArrayList<>())
          .add(one.substring(sign + 1));
    }
    return new Codes(codes);
  }

  /** For people: the words of the dimensions, in their order. */
  Map<String, List<String>> words() {
    Map<String, List<String>> words = new LinkedHashMap<>();
    for (Dimension dimension : Dimension.values()) {
      if (byDimension.containsKey(dimension)) {
        words.put(dimension.id(), all(dimension));
      }
    }
    return words;
  }
}
