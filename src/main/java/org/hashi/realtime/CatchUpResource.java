package org.hashi.realtime;

import io.smallrye.mutiny.Uni;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;

@Path("/api/channels/{channelId}/events")
class CatchUpResource {
  private final CatchUp catchUp;
  private final CurrentCaller caller;

  CatchUpResource(CatchUp catchUp, CurrentCaller caller) {
    this.catchUp = catchUp;
    this.caller = caller;
  }

  @GET
  public Uni<MissedEvents> after(
      UUID channelId,
      @QueryParam("after") @DefaultValue("0") @PositiveOrZero(message = "正しい番号ではありません。") long after,
      @QueryParam("limit")
          @DefaultValue("200")
          @Positive(message = "1以上にしてください。")
          @Max(value = 500, message = "500以下にしてください。")
          int limit) {
    return catchUp.after(caller.get(), channelId, after, limit);
  }
}
