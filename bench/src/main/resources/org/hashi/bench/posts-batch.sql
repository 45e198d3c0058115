\set first :client_id * 100
with next as (
  update stream set last_seq = last_seq + 1 where id > :first and id <= :first + 100 returning id, last_seq
), told as (
  insert into event select id, last_seq, now(), '{payload}' from next
)
insert into message select uuidv7(), id, last_seq, 1, gen_random_uuid(), '{body}', now() from next;
