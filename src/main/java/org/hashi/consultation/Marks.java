package org.hashi.consultation;

import java.util.ArrayList;
import java.util.List;
import org.hashi.codelist.CodeLists;
import org.hashi.codelist.Counts;
import org.hashi.codelist.Dimension;
import org.hashi.platform.Invalid;
import org.hashi.thread.Tag;
import org.jspecify.annotations.Nullable;

/**
 * How a matter is marked.
 *
 * @param kind of thread, also where no thread tells of it
 * @param residence six-digit code of the municipality the person lives in, {@link #ELSEWHERE}, or
 *     the unknown
 * @param codes on the dimensions of {@link Axes#MATTER}
 * @param summary for the centre alone
 */
public record Marks(String kind, String residence, Codes codes, @Nullable String summary) {
  /** Outside of the prefecture (県外). */
  public static final String ELSEWHERE = "98";

  /** Fails with a field error unless every code is of the lists and the kind counts. */
  Marks checked(CodeLists lists) {
    if (lists.require(Dimension.KIND, kind).counts() == Counts.FALSE) {
      throw new Invalid("kind", "この種類は相談として数えません。");
    }
    codes.checked(lists, Axes.MATTER);
    return this;
  }

  /** The same with another outcome. */
  Marks ending(String outcome) {
    return new Marks(kind, residence, codes.and(Dimension.OUTCOME, outcome), summary);
  }

  /** What the members of its thread say now; what the centre has written down besides stays. */
  Marks retold(Marks byMembers) {
    return new Marks(
        byMembers.kind, residence, codes.retold(Axes.THREAD, byMembers.codes), summary);
  }

  /** Content and scene, and of the first contact requester and method, as tags of a thread. */
  List<Tag> tags(Codes contact) {
    List<Tag> tags = new ArrayList<>();
    addAll(tags, Dimension.CONTENT, codes);
    addAll(tags, Dimension.METHOD, contact);
    addAll(tags, Dimension.REQUESTER, contact);
    addAll(tags, Dimension.SCENE, codes);
    return tags;
  }

  /** In the order in which a thread tells its tags. */
  private static void addAll(List<Tag> tags, Dimension dimension, Codes codes) {
    List<String> all = codes.all(dimension);
    tags.add(new Tag(dimension.id(), all.getFirst(), true));
    all.stream().skip(1).sorted().forEach(code -> tags.add(new Tag(dimension.id(), code, false)));
  }
}
