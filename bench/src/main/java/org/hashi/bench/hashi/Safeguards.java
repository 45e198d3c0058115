package org.hashi.bench.hashi;

import org.hashi.bench.Database;

/** What Hashi does in the database for safety's sake alone, and can be measured without. */
public enum Safeguards {
  /** As it is shipped. */
  ALL("hashi"),
  /** Nothing is written into the audit trail. */
  NO_TRAIL("hashi-no-trail"),
  /** The database shows every row to everybody. */
  NO_WALL("hashi-no-wall");

  private static final String NO_ENTRY =
      """
      create or replace function audit_append(
        chain uuid, at timestamptz, actor uuid, action text, subject uuid)
      returns void language plpgsql security definer as 'begin end'
      """;

  private static final String KEEP =
      """
      create table if not exists bench_kept as select pg_get_functiondef(p.oid) as definition
      from pg_proc p where proname = 'audit_append'
      """;

  private static final String RESTORE =
      "do $$ begin execute (select definition from bench_kept); end $$";

  private static final String WALL =
      """
      do $$ declare one regclass; begin
        for one in select distinct polrelid::regclass from pg_policy loop
          execute format('alter table %%s %s row level security', one);
        end loop;
      end $$
      """;

  private final String subject;

  Safeguards(String subject) {
    this.subject = subject;
  }

  /** What the subject is called that has these. */
  public String subject() {
    return subject;
  }

  /** From now on the running Hashi has these and no others. */
  void establish(Database database) {
    database.run("hashi", KEEP);
    database.run("hashi", this == NO_TRAIL ? NO_ENTRY : RESTORE);
    database.run("hashi", WALL.formatted(this == NO_WALL ? "disable" : "enable"));
  }
}
