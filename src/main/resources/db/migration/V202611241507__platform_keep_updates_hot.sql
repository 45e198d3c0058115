-- Every event rewrites its stream's row; room on the page keeps the new version beside the old one.
alter table platform_stream set (fillfactor = 70);
