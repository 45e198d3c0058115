-- A ledger shows itself to those who keep it, and of it the matter of a thread to those who are in the thread.
-- Whose it is: of the centres somebody coordinates on the day, as at the door (consultation.Keepers).
create function acting_centres() returns uuid[] language sql stable as $$
  select array(
    select affiliation.organization_id from organization_affiliation affiliation
    join organization_organization centre using (organization_id)
    where affiliation.account_id = any(acting_accounts())
      and affiliation.role = 'coordinator' and centre.kind = 'centre' and not affiliation.waiting
      and affiliation.valid_from <= acting_day()
      and (affiliation.valid_to is null or affiliation.valid_to >= acting_day()))
$$;

-- thread_thread has its own wall: only threads of one's own rooms are there
alter table consultation_consultation enable row level security;
create policy keepers on consultation_consultation
  using ((select acting_as_system())
    or centre_id = any((select acting_centres())::uuid[])
    or exists (
      select from thread_thread thread where thread.thread_id = consultation_consultation.thread_id));

-- what belongs to a matter is where the matter is
alter table consultation_marking enable row level security;
create policy keepers on consultation_marking
  using ((select acting_as_system()) or exists (
    select from consultation_consultation matter
    where matter.consultation_id = consultation_marking.consultation_id));

alter table consultation_contact enable row level security;
create policy keepers on consultation_contact
  using ((select acting_as_system()) or exists (
    select from consultation_consultation matter
    where matter.consultation_id = consultation_contact.consultation_id));

alter table consultation_contact_version enable row level security;
create policy keepers on consultation_contact_version
  using ((select acting_as_system()) or exists (
    select from consultation_contact contact
    where contact.contact_id = consultation_contact_version.contact_id));

alter table consultation_joining enable row level security;
create policy keepers on consultation_joining
  using ((select acting_as_system()) or exists (
    select from consultation_consultation matter
    where matter.consultation_id = consultation_joining.consultation_id));

-- the key that makes pseudonyms of the centre's own numbers
alter table consultation_key enable row level security;
create policy keepers on consultation_key
  using ((select acting_as_system()) or centre_id = any((select acting_centres())::uuid[]));

-- when a centre is open is no secret, and whoever counts one of its contacts must know; setting it is for its keepers
alter table consultation_hours enable row level security;
create policy readers on consultation_hours for select using (true);
create policy keepers on consultation_hours for insert
  with check ((select acting_as_system()) or centre_id = any((select acting_centres())::uuid[]));
alter table consultation_open_time enable row level security;
create policy readers on consultation_open_time for select using (true);
create policy keepers on consultation_open_time for insert
  with check ((select acting_as_system()) or centre_id = any((select acting_centres())::uuid[]));
