package org.hashi.directory;

import io.smallrye.mutiny.Uni;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.hashi.platform.Text;

@Path("/api")
class DirectoryResource {
  private final Directory directory;
  private final Cards cards;
  private final Imports imports;
  private final CurrentCaller caller;

  DirectoryResource(Directory directory, Cards cards, Imports imports, CurrentCaller caller) {
    this.directory = directory;
    this.cards = cards;
    this.imports = imports;
    this.caller = caller;
  }

  /**
   * Organizations and their people, at most 50; the centres when nothing is asked for.
   *
   * @param text a part of a name, or of what a card says
   */
  @GET
  @Path("/directory")
  public Uni<DirectoryListing> find(
      @QueryParam("text") @DefaultValue("") @Text(max = 60, oneLine = true, mayBeBlank = true)
          String text) {
    return directory.find(caller.get(), text);
  }

  /** Writes one's own card. */
  @PUT
  @Path("/directory/people/{affiliationId}/card")
  public Uni<Void> writeOwn(UUID affiliationId, @Valid @NotNull WriteCard command) {
    return cards.writeOwn(caller.get(), affiliationId, command);
  }

  /** Writes the card of an organization. */
  @PUT
  @Path("/directory/organizations/{organizationId}/card")
  public Uni<Void> write(UUID organizationId, @Valid @NotNull WriteCard command) {
    return cards.writeOfOrganization(caller.get(), organizationId, command);
  }

  /**
   * Reads an existing directory of facilities, from Excel or CSV; for who administers this server.
   *
   * @param keep whether to register what it says; else it is only looked at
   */
  @POST
  @Path("/directory/import")
  @Consumes("application/octet-stream")
  public Uni<ImportView> read(
      @QueryParam("keep") @DefaultValue("false") boolean keep, byte[] file) {
    return imports.read(caller.get(), file, keep);
  }
}
