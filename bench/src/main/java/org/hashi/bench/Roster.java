package org.hashi.bench;

/**
 * Who sits in which room, by a formula that {@code seed.sql} repeats: the seats are dealt out in
 * rounds, each person gets one seat a round, and each round deals them in another order.
 */
public final class Roster {
  private static final int[] STRIDES = {1, 3, 7, 9, 11};

  private final int[][] membersOf;
  private final int[][] roomsOf;

  public Roster(Scenario scenario) {
    this(scenario.rooms(), scenario.members(), scenario.people());
  }

  Roster(int rooms, int members, int people) {
    if (people % members != 0 || rooms * members % people != 0) {
      throw new IllegalArgumentException("the seats cannot be dealt out evenly");
    }
    int rounds = rooms * members / people;
    membersOf = new int[rooms][members];
    roomsOf = new int[people][rounds];
    for (int seat = 0; seat < rooms * members; seat++) {
      int round = seat / people;
      int person = (int) ((long) (seat % people) * STRIDES[round] % people);
      membersOf[seat / members][seat % members] = person;
      roomsOf[person][round] = seat / members;
    }
  }

  public int rooms() {
    return membersOf.length;
  }

  public int people() {
    return roomsOf.length;
  }

  public int[] membersOf(int room) {
    return membersOf[room];
  }

  public int[] roomsOf(int person) {
    return roomsOf[person];
  }

  /** Which of the person's rooms this is, or -1. */
  public int slot(int person, int room) {
    int[] rooms = roomsOf[person];
    for (int slot = 0; slot < rooms.length; slot++) {
      if (rooms[slot] == room) {
        return slot;
      }
    }
    return -1;
  }
}
