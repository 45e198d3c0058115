-- A code on paper in a sealed envelope (封筒), which opens the administration while Keycloak is away; once.
create table envelope_envelope (
  envelope_id uuid primary key,
  sealed_by uuid not null references identity_account,
  sealed_at timestamptz not null,
  code_hash bytea not null unique,
  void_at timestamptz,
  opened_at timestamptz,
  opened_by text check (opened_by <> ''),
  reason text check (reason <> ''),
  handle_hash bytea unique,
  ends_at timestamptz,
  check ((opened_at is null) = (ends_at is null) and (opened_at is null) = (handle_hash is null)),
  check (void_at is null or opened_at is null)
);
create unique index envelope_envelope_sealed on envelope_envelope ((true)) where void_at is null and opened_at is null;
