-- The only way an entry comes into a chain. It runs as the owner of the tables, so that whoever serves
-- people needs no right to write either of them, and chooses neither number nor hash.
create function audit_append(chain uuid, at timestamptz, actor uuid, action text, subject uuid)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
begin
  -- the chain's row is its lock: entries of one chain are written one after the other
  with head as (
    insert into audit_chain as chain (chain_id, last_no, last_hash)
    values ($1, 1, audit_hash(''::bytea, 1, $2, $3, $4, $5))
    on conflict (chain_id) do update set
      last_no = chain.last_no + 1,
      last_hash = audit_hash(chain.last_hash, chain.last_no + 1, $2, $3, $4, $5)
    returning last_no, last_hash
  )
  insert into audit_entry (chain_id, no, at, actor_id, action, subject_id, hash)
  select $1, last_no, $2, $3, $4, $5, last_hash from head;
end $$;
revoke all on function audit_append(uuid, timestamptz, uuid, text, uuid) from public;
