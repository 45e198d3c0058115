package org.hashi.statistics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hashi.consultation.ReferenceLedger.Single;
import org.hashi.statistics.Axis.OfCodes;
import org.hashi.statistics.Axis.OfMatter;
import org.hashi.statistics.Axis.OfPlace;
import org.hashi.statistics.Axis.OfTime;

/** What one would count with a pencil, knowing where the two centres are. */
record ByHand(Map<String, String> ids) {
  private static final Map<String, List<String>> CENTRES =
      Map.of(
          "ct-shibata", List.of("area-kaetsu", "ma-shibata", "152277"),
          "ct-nagaoka", List.of("area-chuetsu", "ma-nagaoka", "152021"));

  Map<String, List<Long>> cells(CrossWish wish, List<Single> singles) {
    Map<String, List<Long>> cells = new TreeMap<>();
    for (Single single : singles) {
      if (belongs(wish, single)) {
        List<String> keys = wish.axes().stream().map(axis -> key(axis, single)).toList();
        for (int depth = 1; depth <= keys.size(); depth++) {
          count(cells, keys.getFirst() + keys.subList(1, depth), single.type());
          count(cells, "*" + keys.subList(1, depth), single.type());
        }
      }
    }
    return cells;
  }

  private static void count(Map<String, List<Long>> cells, String cell, String type) {
    List<Long> before = cells.getOrDefault(cell, List.of(0L, 0L, 0L));
    cells.put(
        cell,
        List.of(
            before.get(0) + 1,
            before.get(1) + (type.equals("NEW") ? 1 : 0),
            before.get(2) + (type.equals("REOPEN") ? 1 : 0)));
  }

  boolean belongs(CrossWish wish, Single single) {
    boolean isPeer = single.kind().equals("PEER");
    return single.month().compareTo(wish.period().from().toString()) >= 0
        && single.month().compareTo(wish.period().until().toString()) <= 0
        && isPeer == (wish.kind() == TableKind.PEER)
        && switch (wish.place().kind()) {
          case PREFECTURE -> true;
          case CENTRE -> single.centre().toString().equals(wish.place().key());
          case AREA -> key(OfPlace.AREA, single).equals(wish.place().key());
          case ASSOCIATION -> key(OfPlace.ASSOCIATION, single).equals(wish.place().key());
          case RESIDENCE -> single.residence().equals(wish.place().key());
          case SERVED -> facts(single).get(2).equals(wish.place().key());
        };
  }

  String key(Axis axis, Single single) {
    return switch (axis) {
      case OfCodes codes -> single.codes().getOrDefault(codes.id(), "99");
      case OfMatter.KIND -> single.kind();
      case OfTime.MONTH -> single.month();
      case OfTime.QUARTER -> {
        int month = Integer.parseInt(single.month().substring(5));
        yield single.month().substring(0, 5) + List.of("01", "04", "07", "10").get((month - 1) / 3);
      }
      case OfPlace.CENTRE -> single.centre().toString();
      case OfPlace.RESIDENCE -> single.residence();
      case OfPlace.AREA -> ids.get(facts(single).get(0));
      case OfPlace.ASSOCIATION -> ids.get(facts(single).get(1));
    };
  }

  private List<String> facts(Single single) {
    return CENTRES.entrySet().stream()
        .filter(entry -> ids.get(entry.getKey()).equals(single.centre().toString()))
        .findFirst()
        .orElseThrow()
        .getValue();
  }
}
