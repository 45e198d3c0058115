package org.hashi.torture;

import java.util.UUID;
import org.hashi.journey.Database;

/** Opens rooms by hand, because the application has no way to do so yet. */
record Workshop(Database database) {
  private static final String OPEN =
      """
      with stream as (
        insert into platform_stream (stream_id) values (?) returning stream_id
      ), room as (
        insert into channel_channel (channel_id, kind, title, patient_id, created_at)
        select stream_id, 'family', '競走', patient_id, now()
        from stream, (select * from channel_channel where kind = 'team' limit 1) team
        returning channel_id
      )
      insert into channel_member
        (member_id, channel_id, account_id, affiliation_id, role, joined_seq, joined_at)
      select gen_random_uuid(), channel_id, ?, ?, 'manager', 0, now() from room
      """;

  /** A room about the team's patient, in which there is only its manager. */
  UUID open(Person manager) {
    UUID channel = UUID.randomUUID();
    database.operate(OPEN, channel, manager.accountId(), manager.affiliationId());
    return channel;
  }
}
