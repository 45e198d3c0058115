-- A question somebody asks again and again, with the table that answers it; for himself alone.
create table statistics_question (
  question_id uuid primary key,
  account_id uuid not null references identity_account,
  question text not null check (question <> ''),
  place text not null,
  first_month date not null,
  last_month date not null,
  axes text[] not null,
  kind text not null,
  measure text not null,
  saved_at timestamptz not null,
  unique (account_id, question)
);

alter table statistics_question enable row level security;
create policy askers on statistics_question
  using ((select acting_as_system()) or account_id = any((select acting_accounts())::uuid[]));
