package org.hashi.areaissue;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.hashi.identity.CurrentCaller;

@Path("/api/threads/{threadId}/area-issues")
class ThreadIssueResource {
  private final AreaIssues issues;
  private final CurrentCaller caller;

  ThreadIssueResource(AreaIssues issues, CurrentCaller caller) {
    this.issues = issues;
    this.caller = caller;
  }

  /** Which issues came of a thread, for those who may read both. */
  @GET
  public Uni<AreaIssueList> list(UUID threadId) {
    return issues.ofThread(caller.get(), threadId);
  }
}
