package org.hashi.revision;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.hashi.codelist.Note;
import org.hashi.identity.CurrentCaller;

@Path("/api/code-lists/notes")
class NoteResource {
  private final Notes notes;
  private final CurrentCaller caller;

  NoteResource(Notes notes, CurrentCaller caller) {
    this.notes = notes;
    this.caller = caller;
  }

  /** Says what somebody should know who compares this year with the one before. */
  @PUT
  @Path("/{dimension}/{fiscalYear}")
  public Uni<List<Note>> write(
      String dimension, int fiscalYear, @Valid @NotNull WriteNote command) {
    return notes.write(caller.get(), Dimensions.owner(dimension), fiscalYear, command);
  }
}
