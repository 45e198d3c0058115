package org.hashi.bench;

import java.util.Arrays;

/** Who sits in which room. */
public final class Roster {
  private static final int[] STRIDES = {1, 3, 7, 9, 11};

  private final int[][] membersOf;
  private final int[][] roomsOf;

  /**
   * The seats are dealt out in rounds: each person gets one seat a round, and each round deals them
   * in another order.
   */
  public Roster(Scenario scenario) {
    this(dealt(scenario.rooms(), scenario.members(), scenario.people()), scenario.people());
  }

  /**
   * @param membersOf the people of each room
   */
  public Roster(int[][] membersOf, int people) {
    this.membersOf = membersOf;
    this.roomsOf = new int[people][];
    Arrays.fill(roomsOf, new int[0]);
    for (int room = 0; room < membersOf.length; room++) {
      for (int person : membersOf[room]) {
        roomsOf[person] = Arrays.copyOf(roomsOf[person], roomsOf[person].length + 1);
        roomsOf[person][roomsOf[person].length - 1] = room;
      }
    }
  }

  private static int[][] dealt(int rooms, int members, int people) {
    if (people % members != 0 || rooms * members % people != 0) {
      throw new IllegalArgumentException("the seats cannot be dealt out evenly");
    }
    int[][] membersOf = new int[rooms][members];
    for (int seat = 0; seat < rooms * members; seat++) {
      long turn = (long) (seat % people) * STRIDES[seat / people];
      membersOf[seat / members][seat % members] = (int) (turn % people);
    }
    return membersOf;
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
