package org.hashi.notice;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api")
class NoticeResource {
  /** As whom to confirm, when not as whom the caller is a member. */
  record Confirm(@Nullable UUID affiliationId) {}

  private final Notices notices;
  private final Confirmations confirmations;
  private final CurrentCaller caller;

  NoticeResource(Notices notices, Confirmations confirmations, CurrentCaller caller) {
    this.notices = notices;
    this.confirmations = confirmations;
    this.caller = caller;
  }

  @POST
  @Path("/channels/{channelId}/notices")
  public Uni<RestResponse<NoticeView>> issue(UUID channelId, @Valid @NotNull IssueNotice command) {
    return notices.issue(caller.get(), channelId, command).map(NoticeResource::answer);
  }

  @GET
  @Path("/channels/{channelId}/notices")
  public Uni<NoticeList> list(UUID channelId) {
    return notices.list(caller.get(), channelId);
  }

  @GET
  @Path("/notices/{noticeId}")
  public Uni<NoticeDetail> view(UUID noticeId) {
    return notices.view(caller.get(), noticeId);
  }

  @PUT
  @Path("/notices/{noticeId}/confirmation")
  public Uni<NoticeView> confirm(UUID noticeId, @Nullable Confirm as) {
    return confirmations.confirm(caller.get(), noticeId, as == null ? null : as.affiliationId());
  }

  private static RestResponse<NoticeView> answer(Notices.Issued issued) {
    RestResponse.Status status =
        issued.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
    return RestResponse.status(status, issued.notice());
  }
}
