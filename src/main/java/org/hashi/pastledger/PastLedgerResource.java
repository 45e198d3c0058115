package org.hashi.pastledger;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.hashi.platform.Text;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Ledgers of past years, for those who keep the centre's ledger. */
@Path("/api/past-ledgers")
class PastLedgerResource {
  private final PastLedgers ledgers;
  private final CurrentCaller caller;

  PastLedgerResource(PastLedgers ledgers, CurrentCaller caller) {
    this.ledgers = ledgers;
    this.caller = caller;
  }

  /** The files of a centre, the latest first, without what they would bring. */
  @GET
  public Uni<List<PastLedgerView>> list(@QueryParam("centreId") @Nullable UUID centreId) {
    return ledgers.list(caller.get(), centreId);
  }

  /**
   * Reads a file of Excel or CSV; nothing is counted yet.
   *
   * @param name of the file, for whoever looks at the list later
   */
  @POST
  @ResponseStatus(201)
  @Consumes("application/octet-stream")
  public Uni<PastLedgerView> upload(
      @QueryParam("centreId") @Nullable UUID centreId,
      @QueryParam("name") @DefaultValue("") @Text(max = 200, oneLine = true, mayBeBlank = true)
          String name,
      byte[] file) {
    return ledgers.upload(caller.get(), centreId, name.strip(), file);
  }

  @GET
  @Path("/{fileId}")
  public Uni<PastLedgerView> view(UUID fileId) {
    return ledgers.view(caller.get(), fileId);
  }

  @PUT
  @Path("/{fileId}/meanings")
  public Uni<PastLedgerView> explain(UUID fileId, @Valid @NotNull ExplainPast command) {
    return ledgers.explain(caller.get(), fileId, command);
  }

  @POST
  @Path("/{fileId}/kept")
  public Uni<PastLedgerView> keep(UUID fileId, @Valid @NotNull KeepPast command) {
    return ledgers.keep(caller.get(), fileId, command);
  }

  /** Takes back what came with it. */
  @POST
  @Path("/{fileId}/taken-back")
  public Uni<PastLedgerView> takeBack(UUID fileId) {
    return ledgers.takeBack(caller.get(), fileId);
  }

  /** Throws a file away that was only looked at. */
  @DELETE
  @Path("/{fileId}")
  public Uni<Void> discard(UUID fileId) {
    return ledgers.discard(caller.get(), fileId);
  }
}
