package org.hashi.consultation;

import java.util.ArrayList;
import java.util.List;
import org.hashi.codelist.Code;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Counts;
import org.hashi.codelist.Dimension;
import org.hashi.platform.Invalid;
import org.hashi.thread.Tag;

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

  /** The same as tags of a thread, in the order in which a thread tells its tags. */
  List<Tag> tags() {
    List<Tag> tags = new ArrayList<>();
    addAll(tags, Dimension.CONTENT, content);
    addAll(tags, Dimension.METHOD, List.of(method));
    addAll(tags, Dimension.REQUESTER, List.of(requester));
    addAll(tags, Dimension.SCENE, scene);
    return tags;
  }

  private static void addAll(List<Tag> tags, Dimension dimension, List<String> codes) {
    tags.add(new Tag(dimension.id(), codes.getFirst(), true));
    codes.stream().skip(1).sorted().forEach(code -> tags.add(new Tag(dimension.id(), code, false)));
  }

  private static void requireAll(CodeLists lists, Dimension dimension, List<String> codes) {
    codes.forEach(code -> lists.require(dimension, code));
    if (codes.stream().distinct().count() < codes.size()) {
      throw new Invalid(dimension.id(), "同じ項目が2回選ばれています。");
    }
  }
}
