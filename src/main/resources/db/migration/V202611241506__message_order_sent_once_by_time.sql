-- Devices make ids that grow with time: led by them, new entries lie side by side and not all over the index.
alter table message_message
  drop constraint message_sent_once,
  add constraint message_sent_once unique (client_id, author_id);
