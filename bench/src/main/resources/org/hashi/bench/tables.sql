-- Ten years of consultations of a prefecture, as Hashi itself would have counted them: 7 areas, 35 centres with their
-- associations, 60 municipalities, {contacts} contacts of which the first codes of each list are the most frequent, and what is
-- added up of them. Two people: who coordinates the first centre (0), and an officer of the prefecture (1).
create function pg_temp.id(kind int, n bigint) returns uuid language sql immutable as $$
  select ('0193' || lpad(to_hex(99), 4, '0') || '-' || lpad(to_hex(kind), 4, '0')
    || '-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$;
create function pg_temp.code(codes text[]) returns text language sql volatile as $$
  select codes[1 + floor(cardinality(codes) * random() * random())::int] $$;

insert into organization_organization (organization_id, kind, name) values (pg_temp.id(1, 0), 'prefecture', '県');
insert into organization_organization (organization_id, kind, name)
  select pg_temp.id(2, n), 'area', '第' || n || '圏域' from generate_series(0, 6) n;
insert into organization_organization (organization_id, kind, name)
  select pg_temp.id(3, n), 'association', '第' || n || '医師会' from generate_series(0, 34) n;
insert into organization_organization (organization_id, kind, name)
  select pg_temp.id(4, n), 'centre', '第' || n || '拠点' from generate_series(0, 34) n;
insert into organization_organization (organization_id, kind, name, code, population)
  select pg_temp.id(5, n), 'municipality', '第' || n || '市町村', (150000 + n)::text, 30000 + 1000 * n
  from generate_series(0, 59) n;
insert into organization_relation (relation_id, kind, from_id, to_id)
  select pg_temp.id(6, n), 'within', pg_temp.id(4, n), pg_temp.id(2, n % 7) from generate_series(0, 34) n;
insert into organization_relation (relation_id, kind, from_id, to_id)
  select pg_temp.id(7, n), 'operates', pg_temp.id(3, n), pg_temp.id(4, n) from generate_series(0, 34) n;
insert into organization_relation (relation_id, kind, from_id, to_id)
  select pg_temp.id(8, n), 'serves', pg_temp.id(4, n % 35), pg_temp.id(5, n) from generate_series(0, 59) n;

insert into identity_account (account_id, name, created_at)
  select md5('{scenario}' || n)::uuid, '利用者 ' || n, now() from generate_series(0, 1) n;
insert into organization_affiliation
    (affiliation_id, account_id, organization_id, person_name, role, profession, valid_from)
  values
    (pg_temp.id(9, 0), md5('{scenario}0')::uuid, pg_temp.id(4, 0), '利用者 0', 'coordinator', '06', date '2016-04-01'),
    (pg_temp.id(9, 1), md5('{scenario}1')::uuid, pg_temp.id(1, 0), '利用者 1', 'officer', '98', date '2016-04-01');
insert into platform_stream (stream_id) select md5('{scenario}' || n)::uuid from generate_series(0, 1) n;

insert into statistics_contact (contact_id, occurred_on, centre_id, residence, kind, count_type, person, content, scene,
    program_item, funding, age_class, care_level, disease_group, living_place, outcome, case_result, requester,
    requester_organization, method, action, partner, time_spent, office_hours)
  select gen_random_uuid(), date '2016-04-01' + floor(random() * 3652)::int, pg_temp.id(4, centre),
    case when random() < 0.9 then (150000 + centre + 35 * (centre < 25 and random() < 0.5)::int)::text else '99' end,
    case when random() < 0.8 then 'CASE' else 'SYSTEM' end,
    case when random() < 0.4 then 'NEW' when random() < 0.9 then 'CONT' else 'REOPEN' end, null,
    pg_temp.code('{A01,B01,B06,A02,D01,E01,C01,A03,H01,F01,A04,B02,E02,G01,A05,B03,D02,99}'),
    pg_temp.code('{S1,S2,S3,S4,X1,S0}'),
    pg_temp.code('{LTC-オ,LTC-ウ,LTC-ア,LTC-カ,NG-ア,99}'), pg_temp.code('{LTC,FUND,99}'),
    pg_temp.code('{85,75,65,40,99}'), pg_temp.code('{99,21,22,23,12,24,25,00}'),
    pg_temp.code('{99,01,02,03,04,05,06}'), pg_temp.code('{01,02,03,06,04,05,99}'),
    pg_temp.code('{DONE,OPEN,HANDED,99}'), pg_temp.code('{99,HOME,ADMIT,FACIL}'),
    pg_temp.code('{05,02,04,01,07,03,99}'), pg_temp.code('{05,01,02,03,11,12,20,99}'),
    pg_temp.code('{01,02,05,03,04,06,99}'), pg_temp.code('{INFO,ADVICE,REFER,COORD,99}'),
    pg_temp.code('{01,02,03,05,11,99}'), pg_temp.code('{T1,T2,T3,99}'), pg_temp.code('{IN,OUT,HOL,99}')
  from (select floor(35 * random())::int as centre from generate_series(1, {contacts})) made;

create temp table dimension (name text, shown text);
insert into dimension select column_name, replace(initcap(replace(column_name, '_', ' ')), ' ', '')
  from information_schema.columns where table_name = 'statistics_contact'
    and column_name not in ('contact_id', 'occurred_on', 'centre_id', 'residence', 'kind', 'count_type', 'person', 'more');
update dimension set shown = lower(left(shown, 1)) || substr(shown, 2);
insert into dimension values ('', '');
do $$
declare
  one record;
  code text;
begin
  for one in select * from dimension loop
    code := case when one.name = '' then '''''' else quote_ident(one.name) end;
    execute format(
      'insert into statistics_count (month, centre_id, kind, dimension, code, residence, contacts, new_matters, reopened,
         any_contacts, any_new_matters)
       select date_trunc(''month'', occurred_on)::date, centre_id, kind, %1$L, %2$s, residence, count(*),
         count(*) filter (where count_type = ''NEW''), count(*) filter (where count_type = ''REOPEN''), count(*),
         count(*) filter (where count_type = ''NEW'')
       from statistics_contact where %2$s <> ''99'' group by 1, 2, 3, 5, 6', one.shown, code);
  end loop;
end $$;
