package org.hashi.statistics;

import org.hashi.consultation.CountType;
import org.hashi.consultation.CountedContact;

/**
 * What stands in a cell, or by how much it changes.
 *
 * @param contacts those whose primary code it is (延べ)
 * @param newMatters of these, first ones of their fiscal year (新規)
 * @param reopened of these, on matters that were over (再相談)
 * @param anyContacts those that have the code at all (複数回答)
 */
record Sums(int contacts, int newMatters, int reopened, int anyContacts, int anyNewMatters) {
  static final Sums NOTHING = new Sums(0, 0, 0, 0, 0);

  /** One contact, put in with 1 and taken out with -1. */
  static Sums of(CountedContact contact, boolean primary, int sign) {
    int first = contact.type() == CountType.NEW ? sign : 0;
    int again = contact.type() == CountType.REOPENED ? sign : 0;
    return primary ? new Sums(sign, first, again, sign, first) : new Sums(0, 0, 0, sign, first);
  }

  Sums plus(Sums other) {
    return new Sums(
        contacts + other.contacts,
        newMatters + other.newMatters,
        reopened + other.reopened,
        anyContacts + other.anyContacts,
        anyNewMatters + other.anyNewMatters);
  }
}
