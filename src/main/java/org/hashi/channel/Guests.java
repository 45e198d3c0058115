package org.hashi.channel;

import java.time.LocalDate;
import org.hashi.organization.Japan;
import org.hashi.organization.Standing;
import org.hashi.platform.Invalid;
import org.hashi.platform.Tx;
import org.jspecify.annotations.Nullable;

/** Guests of other prefectures are in a room for a while, and manage none. */
final class Guests {
  private static final int LONGEST_DAYS = 90;

  private Guests() {}

  /** Fails when somebody is a guest and may not be a member like this. */
  static void check(Tx tx, Standing who, @Nullable LocalDate lastDay, MemberRole role) {
    if (who.comesFromOutside()) {
      requireSoon(lastDay, Japan.today(tx));
      requireMember(role);
    }
  }

  private static void requireSoon(@Nullable LocalDate lastDay, LocalDate today) {
    if (lastDay == null || lastDay.isAfter(today.plusDays(LONGEST_DAYS))) {
      throw new Invalid("lastDay", "県外の方には、" + LONGEST_DAYS + "日以内の最後の日を決めてください。");
    }
  }

  private static void requireMember(MemberRole role) {
    if (role != MemberRole.MEMBER) {
      throw new Invalid("role", "県外の方は、管理者にできません。");
    }
  }
}
