-- A patient shows himself to those who are in a room of his; whoever registers him opens one with it.
alter table patient_patient enable row level security;
create policy carers on patient_patient for select
  using ((select acting_as_system()) or exists (
    select 1 from channel_channel room
    where room.patient_id = patient_patient.patient_id
      and room.channel_id = any((select acting_channels())::uuid[])));
create policy openers on patient_patient for insert with check (true);
