-- What the role that serves people may do, where it is another one than the tables' owner. It runs at every
-- start, so that a role given later is served too, and new tables are; nodes that start at once take turns.
do $$
begin
  if '${server}' <> current_user then
    perform pg_advisory_xact_lock(hashtext('hashi.grants'));
    grant select, insert, update, delete on all tables in schema public to "${server}";
    grant usage on all sequences in schema public to "${server}";
    revoke all on flyway_schema_history from "${server}";
    revoke insert, update, delete on audit_chain, audit_entry from "${server}";
    -- what was written stays where it was written: nothing moves into another room
    revoke update, delete on message_message from "${server}";
    revoke update on thread_thread from "${server}";
    grant update (kind, last_seq, last_posted_at, messages) on thread_thread to "${server}";
    -- what was said of a matter is corrected by a version, and stays
    revoke update, delete on consultation_marking, consultation_contact_version, consultation_joining,
      consultation_hours, consultation_open_time from "${server}";
    revoke delete on consultation_consultation, consultation_contact from "${server}";
    revoke update, delete on recertification_recertification, recertification_line from "${server}";
    revoke update, delete on areaissue_issue, areaissue_version, areaissue_step, areaissue_value,
      areaissue_meeting, areaissue_measure from "${server}";
    revoke update, delete on report_report, report_version, report_text, report_example, report_origin,
      report_issue, report_taking, report_table, report_row, report_step from "${server}";
    revoke update, delete on codelist_note, ownlabel_list from "${server}";
    grant execute on function audit_append(uuid, timestamptz, uuid, text, uuid) to "${server}";
  end if;
end $$;
