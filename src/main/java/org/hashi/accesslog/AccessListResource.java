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
import org.jspecify.annotations.Nullable;

@Path("/api")
class AccessListResource {
  private final AccessLists lists;
  private final CurrentCaller caller;

  AccessListResource(AccessLists lists, CurrentCaller caller) {
    this.lists = lists;
    this.caller = caller;
  }

  /**
   * Who touched the data of the patient this channel is about, in all of the patient's channels.
   *
   * @param cursor where the page before ended
   */
  @GET
  @Path("/channels/{channelId}/access-list")
  public Uni<AccessListView> read(
      UUID channelId,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("cursor") @Nullable String cursor) {
    Place before = cursor == null ? null : Place.parse(cursor);
    return lists.read(caller.get(), channelId, Period.parse(from, to), before);
  }

  /** The same as a document to hand out, oldest first. */
  @GET
  @Path("/channels/{channelId}/access-list.pdf")
  @Produces("application/pdf")
  public Uni<Response> document(
      UUID channelId,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to) {
    Period period = Period.parse(from, to);
    return lists.document(caller.get(), channelId, period).map(pdf -> answer(pdf, period));
  }

  private static Response answer(byte[] pdf, Period period) {
    return Response.ok(pdf)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            Attachment.named("access-list", "アクセス記録", period, "pdf"))
        .build();
  }
}
