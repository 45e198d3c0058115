package org.hashi.message;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api")
class MessageResource {
  private final Messages messages;
  private final Conversations conversations;
  private final ReadPositions readPositions;
  private final Inbox inbox;
  private final CurrentCaller caller;

  MessageResource(
      Messages messages,
      Conversations conversations,
      ReadPositions readPositions,
      Inbox inbox,
      CurrentCaller caller) {
    this.messages = messages;
    this.conversations = conversations;
    this.readPositions = readPositions;
    this.inbox = inbox;
    this.caller = caller;
  }

  @GET
  @Path("/channels")
  public Uni<InboxView> inbox() {
    return inbox.view(caller.get());
  }

  @GET
  @Path("/channels/{channelId}/threads")
  public Uni<ChannelThreads> threads(UUID channelId) {
    return conversations.ofChannel(caller.get(), channelId);
  }

  @POST
  @Path("/channels/{channelId}/threads")
  @ResponseStatus(201)
  public Uni<Started> start(UUID channelId, @Valid @NotNull StartThread start) {
    return messages.start(caller.get(), channelId, start.title(), start.post());
  }

  @GET
  @Path("/threads/{threadId}")
  public Uni<ThreadMessages> thread(
      UUID threadId,
      @QueryParam("before")
          @DefaultValue("9223372036854775807")
          @Positive(message = "正しい番号ではありません。")
          long before,
      @QueryParam("limit")
          @DefaultValue("50")
          @Positive(message = "1以上にしてください。")
          @Max(value = 200, message = "200以下にしてください。")
          int limit) {
    return conversations.ofThread(caller.get(), threadId, before, limit);
  }

  @POST
  @Path("/threads/{threadId}/messages")
  public Uni<RestResponse<MessageView>> post(UUID threadId, @Valid @NotNull PostMessage post) {
    return messages
        .post(caller.get(), threadId, post.post())
        .map(posted -> RestResponse.status(status(posted), posted.message()));
  }

  @PUT
  @Path("/threads/{threadId}/read-position")
  public Uni<Void> read(UUID threadId, @Valid @NotNull MoveReadPosition position) {
    return readPositions.move(caller.get(), threadId, position.upTo());
  }

  @GET
  @Path("/messages/{messageId}")
  public Uni<MessageView> message(UUID messageId) {
    return messages.view(caller.get(), messageId);
  }

  private static RestResponse.Status status(Posted posted) {
    return posted.first() ? RestResponse.Status.CREATED : RestResponse.Status.OK;
  }
}
