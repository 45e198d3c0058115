create index channel_member_affiliation on channel_member (affiliation_id) where left_seq is null;
