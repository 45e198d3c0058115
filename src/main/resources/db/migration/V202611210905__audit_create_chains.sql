create function audit_hash(
  before bytea, no bigint, at timestamptz, actor uuid, action text, subject uuid
) returns bytea language sql immutable strict as $$
  select sha256(before || convert_to(
    concat_ws('|', no, (extract(epoch from at) * 1000)::bigint, actor, action, subject), 'UTF8'))
$$;

create table audit_chain (
  chain_id uuid primary key,
  last_no bigint not null,
  last_hash bytea not null
);

create table audit_entry (
  chain_id uuid not null references audit_chain,
  no bigint not null,
  at timestamptz not null,
  actor_id uuid not null,
  action text not null,
  subject_id uuid not null,
  hash bytea not null,
  primary key (chain_id, no)
);
