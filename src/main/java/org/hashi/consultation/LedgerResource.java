package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.hashi.platform.CalendarMonth;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/consultations")
class LedgerResource {
  private final Ledger ledger;
  private final Joinings joinings;
  private final CurrentCaller caller;

  LedgerResource(Ledger ledger, Joinings joinings, CurrentCaller caller) {
    this.ledger = ledger;
    this.joinings = joinings;
    this.caller = caller;
  }

  @POST
  @ResponseStatus(201)
  public Uni<ConsultationView> enter(@Valid @NotNull EnterConsultation command) {
    return ledger.enter(caller.get(), command);
  }

  /** A month of the ledger of the caller's centre, or of the one he names. */
  @GET
  public Uni<LedgerView> month(
      @QueryParam("month") @Nullable String month,
      @QueryParam("centreId") @Nullable UUID centreId) {
    return ledger.month(caller.get(), centreId, CalendarMonth.of(month));
  }

  @GET
  @Path("/{consultationId}")
  public Uni<ConsultationView> view(UUID consultationId) {
    return ledger.view(caller.get(), consultationId);
  }

  @PUT
  @Path("/{consultationId}")
  public Uni<ConsultationView> change(
      UUID consultationId, @Valid @NotNull ChangeConsultation command) {
    return ledger.change(caller.get(), consultationId, command);
  }

  @POST
  @Path("/{consultationId}/contacts")
  @ResponseStatus(201)
  public Uni<ConsultationView> addContact(UUID consultationId, @Valid @NotNull AddContact command) {
    return ledger.addContact(caller.get(), consultationId, command);
  }

  @PUT
  @Path("/{consultationId}/contacts/{contactId}")
  public Uni<ConsultationView> correct(
      UUID consultationId, UUID contactId, @Valid @NotNull CorrectContact command) {
    return ledger.correct(caller.get(), consultationId, contactId, command);
  }

  /** Joins a thread to a matter that was typed in. */
  @PUT
  @Path("/{consultationId}/thread")
  public Uni<ConsultationView> join(UUID consultationId, @Valid @NotNull JoinThread command) {
    return joinings.join(caller.get(), consultationId, command);
  }

  @DELETE
  @Path("/{consultationId}/thread")
  public Uni<ConsultationView> separate(UUID consultationId) {
    return joinings.separate(caller.get(), consultationId);
  }
}
