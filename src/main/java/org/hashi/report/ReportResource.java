package org.hashi.report;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.hashi.platform.Download;
import org.hashi.report.ReportFiles.ReportFile;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/reports")
class ReportResource {
  private final Reports reports;
  private final ReportSteps steps;
  private final ReportFiles files;
  private final CurrentCaller caller;

  ReportResource(Reports reports, ReportSteps steps, ReportFiles files, CurrentCaller caller) {
    this.reports = reports;
    this.steps = steps;
    this.files = files;
    this.caller = caller;
  }

  /** Of the caller's centres, and what centres of his association have submitted. */
  @GET
  public Uni<ReportList> list() {
    return reports.list(caller.get());
  }

  @POST
  @ResponseStatus(201)
  public Uni<ReportView> begin(@Valid @NotNull BeginReport command) {
    return reports.begin(caller.get(), command);
  }

  @GET
  @Path("/{reportId}")
  public Uni<ReportView> view(UUID reportId) {
    return reports.view(caller.get(), reportId);
  }

  @PUT
  @Path("/{reportId}")
  public Uni<ReportView> write(UUID reportId, @Valid @NotNull WriteReport command) {
    return reports.write(caller.get(), reportId, command);
  }

  /** Takes its numbers as they are today. */
  @POST
  @Path("/{reportId}/numbers")
  public Uni<ReportView> takeNumbers(UUID reportId) {
    return reports.takeNumbers(caller.get(), reportId);
  }

  @POST
  @Path("/{reportId}/steps")
  @ResponseStatus(201)
  public Uni<ReportView> step(UUID reportId, @Valid @NotNull StepReport command) {
    return steps.step(caller.get(), reportId, command);
  }

  /**
   * As a file.
   *
   * @param format {@code pdf} or {@code xlsx}
   */
  @GET
  @Path("/{reportId}/file")
  @Produces({Download.PDF, Download.EXCEL})
  public Uni<Response> file(
      UUID reportId, @QueryParam("format") @DefaultValue("pdf") String format) {
    return files.file(caller.get(), reportId, format).map(ReportResource::answer);
  }

  private static Response answer(ReportFile file) {
    return file.download().answer(file.type(), "hashi-report." + file.ending());
  }
}
