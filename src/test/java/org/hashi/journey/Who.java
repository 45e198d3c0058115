package org.hashi.journey;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;

/** Who may do something, in the words of the table. */
enum Who {
  PUBLIC,
  SIGNED_IN,
  ACCOUNT,
  OFFICE,
  /** who works for the prefecture */
  OFFICER,
  CARER,
  MEMBER,
  MANAGER,
  ISSUER,
  RECIPIENT,
  OWNER,
  KEEPER,
  /** coordinators and officers in the channel in which the object lies */
  DESK,
  FACILITY,
  PUBLISHER,
  ADMINISTRATOR,
  AUDITOR,
  DISCLOSER,
  STEWARD,
  HOLDER,
  COLLEAGUE,
  OVERSEER,
  PERSONNEL;

  @JsonCreator
  static Who of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
