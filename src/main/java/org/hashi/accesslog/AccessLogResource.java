package org.hashi.accesslog;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.hashi.platform.Invalid;
import org.jspecify.annotations.Nullable;

@Path("/api/access-log")
class AccessLogResource {
  private final AccessLog log;
  private final LogExport export;
  private final CurrentCaller caller;

  AccessLogResource(AccessLog log, LogExport export, CurrentCaller caller) {
    this.log = log;
    this.export = export;
    this.caller = caller;
  }

  /**
   * The entries of the trail, newest first, 50 at a time.
   *
   * @param actor an account
   * @param group the word of an action group
   * @param cursor where the page before ended
   */
  @GET
  public Uni<LogPage> read(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("actor") @Nullable UUID actor,
      @QueryParam("patient") @Nullable UUID patient,
      @QueryParam("group") @Nullable String group,
      @QueryParam("cursor") @Nullable String cursor) {
    Place before = cursor == null ? null : Place.parse(cursor);
    return log.read(
        caller.get(), new LogFilter(Period.parse(from, to), actor, patient, group(group), before));
  }

  @GET
  @Path("/counts")
  public Uni<LogCounts> counts(
      @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
    return log.counts(caller.get(), Period.parse(from, to));
  }

  @GET
  @Path("/findings")
  public Uni<Findings> findings(
      @QueryParam("from") @Nullable String from, @QueryParam("to") @Nullable String to) {
    return log.findings(caller.get(), Period.parse(from, to));
  }

  /**
   * The entries of a period as AuditEvent of FHIR R4, one a line, oldest first.
   *
   * @param patient only those of this patient
   */
  @GET
  @Path("/export")
  @Produces("application/fhir+ndjson")
  public Uni<Response> export(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("patient") @Nullable UUID patient) {
    Period period = Period.parse(from, to);
    return export.auditEvents(caller.get(), period, patient).map(lines -> answer(lines, period));
  }

  private static Response answer(String lines, Period period) {
    String file = Attachment.named("audit-events", "監査記録", period, "ndjson");
    return Response.ok(lines).header(HttpHeaders.CONTENT_DISPOSITION, file).build();
  }

  private static @Nullable ActionGroup group(@Nullable String word) {
    return word == null
        ? null
        : ActionGroup.find(word).orElseThrow(() -> new Invalid("group", "種別を選んでください。"));
  }
}
