alter table audit_chain set (fillfactor = 70);
