package org.hashi.consultation;

import java.util.List;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Counts;
import org.hashi.codelist.Dimension;
import org.hashi.platform.Invalid;

/**
 * How a matter is marked; of content and scene the first is the primary one.
 *
 * <p>What nobody chose is unknown (不明), never nothing: the tables must add up.
 */
public record Marks(
    String kind, List<String> content, List<String> scene, String requester, String method) {
  public Marks {
    content = content.isEmpty() ? List.of(Code.UNKNOWN) : List.copyOf(content);
    scene = scene.isEmpty() ? List.of(Code.UNKNOWN) : List.copyOf(scene);
  }

  /** Fails with a field error unless every code is of the lists and the kind counts. */
  Marks checked(CodeLists lists) {
    if (lists.require(Dimension.KIND, kind).counts() == Counts.FALSE) {
      throw new Invalid("kind", "この種類は相談として数えません。");
    }
    requireAll(lists, Dimension.CONTENT, content);
    requireAll(lists, Dimension.SCENE, scene);
    lists.require(Dimension.REQUESTER, requester);
    lists.require(Dimension.METHOD, method);
    return this;
  }

  private static void requireAll(CodeLists lists, Dimension dimension, List<String> codes) {
    codes.forEach(code -> lists.require(dimension, code));
    if (codes.stream().distinct().count() < codes.size()) {
      throw new Invalid(dimension.id(), "同じ項目が2回選ばれています。");
    }
  }
}
