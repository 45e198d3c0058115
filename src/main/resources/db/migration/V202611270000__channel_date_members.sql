-- The last day of a membership, when it has one of its own beside that of the affiliation it rests on.
alter table channel_member add column last_day date;
create index channel_member_last_day on channel_member (last_day) where left_seq is null and last_day is not null;
