-- What holders of a seat write down shows itself to who holds it on the day.
create function acting_seats() returns uuid[] language sql stable as $$
  select array(
    select holding.seat_id from seat_holding holding
    join organization_affiliation affiliation using (affiliation_id)
    where affiliation.account_id = any(acting_accounts())
      and holding.first_day <= acting_day()
      and (holding.last_day is null or holding.last_day >= acting_day()))
$$;

alter table seat_item enable row level security;
create policy holders on seat_item
  using ((select acting_as_system()) or seat_id = any((select acting_seats())::uuid[]));
