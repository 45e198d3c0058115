package org.hashi.codelist;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/api/code-lists")
class CodeListResource {
  /** All lists in force. */
  record All(String version, List<CodeList> dimensions) {}

  private final CodeLists lists;

  CodeListResource(CodeLists lists) {
    this.lists = lists;
  }

  /** The lists are public knowledge and the same for everybody who is signed in. */
  @GET
  public All all() {
    return new All(lists.version(), lists.all());
  }
}
