package org.hashi.consultation;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashi.codelist.Dimension;

/** On which dimensions a matter as a whole is marked, and on which each of its contacts. */
public final class Axes {
  public static final Set<Dimension> MATTER =
      Collections.unmodifiableSet(
          EnumSet.of(
              Dimension.CONTENT,
              Dimension.SCENE,
              Dimension.PROGRAM_ITEM,
              Dimension.FUNDING,
              Dimension.AGE_CLASS,
              Dimension.CARE_LEVEL,
              Dimension.DISEASE_GROUP,
              Dimension.LIVING_PLACE,
              Dimension.OUTCOME,
              Dimension.CASE_RESULT));

  public static final Set<Dimension> CONTACT =
      Collections.unmodifiableSet(
          EnumSet.of(
              Dimension.REQUESTER,
              Dimension.REQUESTER_ORGANIZATION,
              Dimension.METHOD,
              Dimension.ACTION,
              Dimension.PARTNER,
              Dimension.TIME_SPENT));

  /** What a thread's members say and see; all else is written down for the centre alone. */
  static final Set<Dimension> THREAD =
      Set.of(Dimension.CONTENT, Dimension.SCENE, Dimension.REQUESTER, Dimension.METHOD);

  /** Of a matter and of a contact. */
  static final Set<Dimension> ALL =
      Stream.of(MATTER, CONTACT).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

  private Axes() {}
}
