package org.hashi.consultation;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/threads/{threadId}/consultation")
class ConsultationResource {
  private final Consultations consultations;
  private final CurrentCaller caller;

  ConsultationResource(Consultations consultations, CurrentCaller caller) {
    this.consultations = consultations;
    this.caller = caller;
  }

  @GET
  public Uni<RecordedView> view(UUID threadId) {
    return consultations.view(caller.get(), threadId);
  }

  @PUT
  public Uni<ConsultationView> record(UUID threadId, @Valid @NotNull RecordConsultation command) {
    return consultations.record(caller.get(), threadId, command);
  }

  @POST
  @Path("/contacts")
  @ResponseStatus(201)
  public Uni<ConsultationView> addContact(UUID threadId, @Valid @NotNull AddContact command) {
    return consultations.addContact(caller.get(), threadId, command);
  }
}
