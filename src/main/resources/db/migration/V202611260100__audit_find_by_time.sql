-- Entries come in the order of time, so a summary of each few pages finds a period, and no post pays for it (record 22).
create index audit_entry_at on audit_entry using brin (at) with (pages_per_range = 32, autosummarize = on);
