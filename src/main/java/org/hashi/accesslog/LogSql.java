package org.hashi.accesslog;

/** Pieces that several statements share; {@code e} is an entry of the trail. */
final class LogSql {
  /**
   * The word of an {@link ActionGroup}. Whatever is neither known nor a read counts as a change.
   */
  static final String GROUP =
      """
      case when e.action like 'breakglass.%' then 'emergency'
        when e.action = 'access.refuse' then 'refusal'
        when e.action like 'accesslog.%' then 'review'
        when e.chain_id = '00000000-0000-7000-8000-00000000ad01' then 'administration'
        when e.action like 'channel.%Member' then 'member'
        when e.action like '%.read' then 'read'
        else 'write' end
      """;

  /** Reading this log shows nothing of what is in a patient's record. */
  static final String TOUCHES_A_RECORD = "e.action not like 'accesslog.%'";

  /**
   * As whom he did it: what is written bears it; a member acts as whom he was let in; otherwise it
   * is what he was on that day, or next to it.
   */
  static final String ACTING_AS =
      """
      left join lateral (
        select a.person_name, a.profession, o.name as organization
        from (
          select 1 as rank, m.affiliation_id from message_message m
          where e.action = 'message.post' and m.message_id = e.subject_id
          union all
          (select 2, m.affiliation_id from channel_member m
          where m.channel_id = e.chain_id and m.account_id = e.actor_id and m.joined_at <= e.at
          order by m.joined_at desc limit 1)
          union all
          (select 3, f.affiliation_id from organization_affiliation f
          where f.account_id = e.actor_id
          order by f.valid_from <= (e.at at time zone 'Asia/Tokyo')::date desc,
            coalesce(f.valid_to, 'infinity') >= (e.at at time zone 'Asia/Tokyo')::date desc,
            coalesce(f.valid_to, 'infinity') desc, f.affiliation_id limit 1)
        ) acting
        join organization_affiliation a using (affiliation_id)
        join organization_organization o using (organization_id)
        order by acting.rank limit 1) person on true
      left join identity_account account on account.account_id = e.actor_id
      """;

  /** What the id of the subject stands for. */
  static final String SUBJECT =
      """
      left join lateral (
        select 'channel' as kind, null as name where e.subject_id = e.chain_id
        union all
        select 'thread', null from thread_thread where thread_id = e.subject_id
        union all
        select 'message', null from message_message where message_id = e.subject_id
        union all
        select 'person', person_name from organization_affiliation
        where affiliation_id = e.subject_id
        union all
        select 'person', name from identity_account where account_id = e.subject_id
        limit 1) subject on true
      """;

  private LogSql() {}
}
