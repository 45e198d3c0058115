-- Every message moves last_seq: with it in an index each one also wrote both indexes of the table anew.
drop index thread_thread_recent;
create index thread_thread_channel on thread_thread (channel_id);
alter table thread_thread set (fillfactor = 70);
