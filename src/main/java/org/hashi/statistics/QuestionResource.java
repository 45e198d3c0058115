package org.hashi.statistics;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;

/** The questions a reader of tables keeps for himself. */
@Path("/api/statistics/questions")
class QuestionResource {
  private final Questions questions;
  private final CurrentCaller caller;

  QuestionResource(Questions questions, CurrentCaller caller) {
    this.questions = questions;
    this.caller = caller;
  }

  @GET
  public Uni<List<SavedQuestion>> own() {
    return questions.own(caller.get());
  }

  /** Keeps a question; the same one again changes its table. Answers all of the caller's. */
  @POST
  public Uni<List<SavedQuestion>> save(@Valid @NotNull SaveQuestion command) {
    return questions.save(caller.get(), command);
  }

  /** Answers all of the caller's. */
  @PUT
  @Path("/{questionId}")
  @Consumes(MediaType.APPLICATION_JSON) // a record of one text could be made of any body
  public Uni<List<SavedQuestion>> rename(UUID questionId, @Valid @NotNull RenameQuestion command) {
    return questions.rename(caller.get(), questionId, command);
  }

  @DELETE
  @Path("/{questionId}")
  public Uni<Void> delete(UUID questionId) {
    return questions.delete(caller.get(), questionId);
  }
}
