-- People, rooms, threads and memberships of one scenario, as Hashi itself would have made them: a stream for each account
-- and channel, an event for each thing that happened, memberships beginning at their event, audit chains for patients.
-- Seed fills in what stands in braces: scenario, number, rooms, members, people, patients (true or false), history, body,
-- and seats: who sits where, room by room.
create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as $$
  select ('0193' || lpad(to_hex({number}), 4, '0') || '-' || lpad(to_hex(kind), 4, '0')
    || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
create function pg_temp.account(n bigint) returns uuid language sql immutable as $$
  select md5('{scenario}' || n)::uuid $$;
create function pg_temp.person(n bigint) returns text language sql immutable as $$
  select format('{"accountId":"%s","name":"利用者 %s","profession":"06","organization":"第%sセンター"}',
    pg_temp.account(n), n, n % 50) $$;
create function pg_temp.iso(at timestamptz) returns text language sql stable as $$
  select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') $$;

create temp table seat as
  select ((n - 1) / {members})::int as room, ((n - 1) % {members})::int as place, person,
    row_number() over (partition by person order by n) as turn
  from unnest('{{seats}}'::int[]) with ordinality as dealt (person, n);
create temp table moment as select date_trunc('second', now()) - interval '1 day' as at;

insert into organization_organization (organization_id, kind, name)
  select pg_temp.id(10, n), 'centre', '第' || n || 'センター' from generate_series(0, 49) n;
insert into identity_account (account_id, name, created_at)
  select pg_temp.account(n), '利用者 ' || n, at from generate_series(0, {people} - 1) n, moment;
insert into organization_affiliation
    (affiliation_id, account_id, organization_id, person_name, role, profession, valid_from)
  select pg_temp.id(11, n), pg_temp.account(n), pg_temp.id(10, n % 50), '利用者 ' || n, 'member', '06', at::date
  from generate_series(0, {people} - 1) n, moment;
insert into platform_stream (stream_id, last_seq)
  select pg_temp.account(n), (select count(*) from seat where person = n)
  from generate_series(0, {people} - 1) n;
insert into platform_stream (stream_id, last_seq)
  select pg_temp.id(1, r), {members} + 1 + {history} from generate_series(0, {rooms} - 1) r;

insert into patient_patient (patient_id, name, name_kana)
  select pg_temp.id(12, r), '患者 ' || r, 'カンジャ ' || r from generate_series(0, {rooms} - 1) r where {patients};
insert into channel_channel (channel_id, kind, title, patient_id, created_at)
  select pg_temp.id(1, r), case when {patients} then 'team' else 'peer' end,
    case when {patients} then '患者 ' || r else '部屋 ' || r end,
    case when {patients} then pg_temp.id(12, r) end, at
  from generate_series(0, {rooms} - 1) r, moment;
insert into channel_member (member_id, channel_id, account_id, affiliation_id, role, joined_seq, joined_at)
  select pg_temp.id(13, room::bigint * {members} + place), pg_temp.id(1, room), pg_temp.account(person),
    pg_temp.id(11, person), case when place = 0 then 'manager' else 'member' end, place + 1, at
  from seat, moment;
insert into platform_event (stream_id, seq, at, payload)
  select pg_temp.id(1, room), place + 1, at,
    format('{"type":"channel.memberJoined","member":{"person":%s,"role":"%s","joinedAt":"%s"}}',
      pg_temp.person(person), case when place = 0 then 'manager' else 'member' end, pg_temp.iso(at))
  from seat, moment;
insert into platform_event (stream_id, seq, at, payload)
  select pg_temp.account(person), turn, at,
    format('{"type":"channel.opened","channelId":"%s"}', pg_temp.id(1, room))
  from seat, moment;

insert into thread_thread (thread_id, channel_id, title, kind, state, started_by, started_at,
    last_seq, last_posted_at, messages)
  select pg_temp.id(2, room), pg_temp.id(1, room), '相談 ' || room,
    case when {patients} then 'TEAM' else 'PEER' end, 'open', pg_temp.id(11, person), at,
    {members} + 1 + {history}, at, {history}
  from seat, moment where place = 0;
insert into platform_event (stream_id, seq, at, payload)
  select pg_temp.id(1, room), {members} + 1, at,
    format('{"type":"thread.started","thread":{"threadId":"%s","channelId":"%s","title":"相談 %s","kind":"%s",'
      || '"state":"open","startedBy":%s,"startedAt":"%s","lastSeq":0,"lastPostedAt":"%s","messages":0,"tags":[]}}',
      pg_temp.id(2, room), pg_temp.id(1, room), room, case when {patients} then 'TEAM' else 'PEER' end,
      pg_temp.person(person), pg_temp.iso(at), pg_temp.iso(at))
  from seat, moment where place = 0;

create temp table written as
  select seat.room, {members} + 1 + h as seq, seat.person,
    pg_temp.id(3, seat.room::bigint * {history} + h) as message_id,
    pg_temp.id(4, seat.room::bigint * {history} + h) as client_id,
    '@@' || h || '@{body}' as body
  from generate_series(1, {history}) h join seat on seat.place = (h - 1) % {members};
insert into message_message (message_id, thread_id, channel_id, seq, author_id, affiliation_id,
    client_id, body, posted_at)
  select message_id, pg_temp.id(2, room), pg_temp.id(1, room), seq, pg_temp.account(person),
    pg_temp.id(11, person), client_id, body, at from written, moment;
insert into platform_event (stream_id, seq, at, payload)
  select pg_temp.id(1, room), seq, at,
    format('{"type":"message.posted","message":{"messageId":"%s","threadId":"%s","channelId":"%s","seq":%s,'
      || '"clientId":"%s","author":%s,"body":"%s","postedAt":"%s"}}',
      message_id, pg_temp.id(2, room), pg_temp.id(1, room), seq, client_id, pg_temp.person(person), body,
      pg_temp.iso(at))
  from written, moment;

-- Where patients are concerned there is one message a room so far, and so the first entry of each chain.
insert into audit_chain (chain_id, last_no, last_hash)
  select pg_temp.id(1, room), 1,
    audit_hash(''::bytea, 1, at, pg_temp.account(person), 'message.post', message_id)
  from written, moment where {patients};
insert into audit_entry (chain_id, no, at, actor_id, action, subject_id, hash)
  select pg_temp.id(1, room), 1, at, pg_temp.account(person), 'message.post', message_id, last_hash
  from written join audit_chain on chain_id = pg_temp.id(1, room), moment where {patients};

drop table seat, moment, written;
drop function pg_temp.person(bigint), pg_temp.id(int, bigint), pg_temp.account(bigint), pg_temp.iso(timestamptz);
