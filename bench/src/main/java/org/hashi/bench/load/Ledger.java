package org.hashi.bench.load;

import org.hashi.bench.Roster;

/**
 * Compares what every member got with what was written, and the order with the order in which the
 * room's first member got it.
 */
public record Ledger(long expected, long lost, long doubled, long outOfOrder) {

  static Ledger of(Roster roster, int[] roomOfMessage, int sent, Seat[][] seats) {
    int[] written = new int[roster.rooms()];
    for (int message = 0; message < sent; message++) {
      written[roomOfMessage[message]]++;
    }
    int[] place = new int[roomOfMessage.length];
    int[] seenBy = new int[roomOfMessage.length];
    long expected = 0;
    long lost = 0;
    long doubled = 0;
    long outOfOrder = 0;
    int mark = 0;
    for (int room = 0; room < roster.rooms(); room++) {
      int[] members = roster.membersOf(room);
      number(place, seats[members[0]][roster.slot(members[0], room)].got());
      for (int member : members) {
        mark++;
        int distinct = 0;
        int reached = 0;
        for (int message : seats[member][roster.slot(member, room)].got()) {
          if (seenBy[message] == mark) {
            doubled++;
            continue;
          }
          seenBy[message] = mark;
          distinct++;
          outOfOrder += place[message] != 0 && place[message] < reached ? 1 : 0;
          reached = Math.max(reached, place[message]);
        }
        expected += written[room];
        lost += written[room] - distinct;
      }
    }
    return new Ledger(expected, lost, doubled, outOfOrder);
  }

  private static void number(int[] place, int[] order) {
    int next = 1;
    for (int message : order) {
      if (place[message] == 0) {
        place[message] = next++;
      }
    }
  }
}
