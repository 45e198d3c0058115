-- Whose access list it is, and as whom somebody was a member when he touched something.
create index channel_channel_patient on channel_channel (patient_id) where patient_id is not null;
create index channel_member_ever on channel_member (channel_id, account_id);
