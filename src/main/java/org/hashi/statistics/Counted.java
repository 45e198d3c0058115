package org.hashi.statistics;

import io.vertx.sqlclient.Row;

/**
 * What was counted somewhere.
 *
 * @param contacts all contacts (延べ)
 * @param newMatters of these, first ones of their fiscal year (新規)
 * @param reopened of these, on matters that were over (再相談)
 */
record Counted(long contacts, long newMatters, long reopened) {
  static final Counted NOTHING = new Counted(0, 0, 0);

  /** Three columns of a row, from this one on. */
  static Counted read(Row row, int first) {
    return new Counted(row.getLong(first), row.getLong(first + 1), row.getLong(first + 2));
  }

  Counted plus(Counted other) {
    return new Counted(
        contacts + other.contacts, newMatters + other.newMatters, reopened + other.reopened);
  }

  Counted minus(Counted other) {
    return new Counted(
        contacts - other.contacts, newMatters - other.newMatters, reopened - other.reopened);
  }
}
