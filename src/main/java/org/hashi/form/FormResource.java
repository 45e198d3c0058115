package org.hashi.form;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;
import org.hashi.platform.Download;
import org.hashi.platform.Text;
import org.jboss.resteasy.reactive.ResponseStatus;

/** The prefecture's own forms. */
@Path("/api/forms")
class FormResource {

  private final Forms forms;
  private final CurrentCaller caller;

  FormResource(Forms forms, CurrentCaller caller) {
    this.forms = forms;
    this.caller = caller;
  }

  @GET
  public Uni<List<FormView>> list() {
    return forms.all(caller.get());
  }

  /**
   * Loads a file of Excel whose cells have names.
   *
   * @param name what people call it
   */
  @POST
  @ResponseStatus(201)
  @Consumes("application/octet-stream")
  public Uni<FormView> load(
      @QueryParam("name") @DefaultValue("") @Text(max = 100, oneLine = true) String name,
      byte[] file) {
    return forms.load(caller.get(), name.strip(), file);
  }

  /** Nobody fills it in any more. */
  @DELETE
  @Path("/{formId}")
  public Uni<Void> withdraw(UUID formId) {
    return forms.withdraw(caller.get(), formId);
  }

  /** The file, filled in with what the caller may see. */
  @GET
  @Path("/{formId}/filled")
  @Produces(Download.EXCEL)
  public Uni<Response> filled(
      UUID formId,
      @QueryParam("place") @DefaultValue("prefecture") String place,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("until") @DefaultValue("") String until) {
    return forms
        .filled(caller.get(), new Forms.Wish(formId, place, from, until))
        .map(file -> file.answer(Download.EXCEL, "hashi-form.xlsx"));
  }
}
