package org.hashi.areaissue;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.UUID;
import org.hashi.codelist.Dimension;
import org.hashi.identity.CurrentCaller;
import org.hashi.platform.Invalid;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/area-issues")
class AreaIssueResource {
  private final AreaIssues issues;
  private final IssueChanges changes;
  private final CurrentCaller caller;

  AreaIssueResource(AreaIssues issues, IssueChanges changes, CurrentCaller caller) {
    this.issues = issues;
    this.changes = changes;
    this.caller = caller;
  }

  /** The issues of the prefecture, for coordinators and officers. */
  @GET
  public Uni<AreaIssueList> list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("placeId") @Nullable UUID placeId,
      @QueryParam("mine") @DefaultValue("false") boolean mine,
      @QueryParam("dimension") @Nullable String dimension,
      @QueryParam("code") @Nullable String code) {
    return issues.list(
        caller.get(),
        new IssueWish(state(state), kind, placeId, mine, dimension(dimension), code, null));
  }

  @POST
  @ResponseStatus(201)
  public Uni<AreaIssueView> raise(@Valid @NotNull RaiseIssue command) {
    return issues.raise(caller.get(), command);
  }

  @GET
  @Path("/{issueId}")
  public Uni<AreaIssueView> view(UUID issueId) {
    return issues.view(caller.get(), issueId);
  }

  @PUT
  @Path("/{issueId}")
  public Uni<AreaIssueView> rewrite(UUID issueId, @Valid @NotNull RewriteIssue command) {
    return changes.rewrite(caller.get(), issueId, command);
  }

  /** Brings it to another state; the first step of a draft shows it to everybody. */
  @POST
  @Path("/{issueId}/steps")
  @ResponseStatus(201)
  public Uni<AreaIssueView> step(UUID issueId, @Valid @NotNull TakeStep command) {
    return changes.step(caller.get(), issueId, command);
  }

  @POST
  @Path("/{issueId}/sources")
  @ResponseStatus(201)
  public Uni<AreaIssueView> link(UUID issueId, @Valid @NotNull LinkSource command) {
    return changes.link(caller.get(), issueId, command);
  }

  @DELETE
  @Path("/{issueId}/sources/{sourceId}")
  public Uni<AreaIssueView> unlink(UUID issueId, UUID sourceId) {
    return changes.unlink(caller.get(), issueId, sourceId);
  }

  /** Writes down a meeting under an id the client made. */
  @PUT
  @Path("/{issueId}/meetings/{meetingId}")
  public Uni<AreaIssueView> meet(
      UUID issueId, UUID meetingId, @Valid @NotNull WriteMeeting command) {
    return changes.meet(caller.get(), issueId, meetingId, command);
  }

  /** Writes down a measure under an id the client made. */
  @PUT
  @Path("/{issueId}/measures/{measureId}")
  public Uni<AreaIssueView> measure(
      UUID issueId, UUID measureId, @Valid @NotNull WriteMeasure command) {
    return changes.measure(caller.get(), issueId, measureId, command);
  }

  @PUT
  @Path("/{issueId}/values")
  public Uni<AreaIssueView> record(UUID issueId, @Valid @NotNull RecordValue command) {
    return changes.record(caller.get(), issueId, command);
  }

  private static @Nullable IssueState state(@Nullable String word) {
    return word == null
        ? null
        : IssueState.find(word).orElseThrow(() -> new Invalid("state", "状態を選んでください。"));
  }

  private static @Nullable Dimension dimension(@Nullable String id) {
    return id == null
        ? null
        : Arrays.stream(Dimension.values())
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> new Invalid("dimension", "この項目はありません。"));
  }
}
