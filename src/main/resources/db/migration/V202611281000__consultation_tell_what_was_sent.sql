-- What was sent under a client's id, as a digest: something else under the same id is told apart from the same again.
alter table consultation_consultation add column sent_digest text;
alter table consultation_contact add column sent_digest text;
