package org.hashi.areaissue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hashi.areaissue.IssueStore.Issue;
import org.hashi.identity.Caller;
import org.hashi.organization.Affiliations;
import org.hashi.organization.Standing;
import org.hashi.platform.NotFound;
import org.hashi.platform.Tx;

/**
 * Who reads issues: coordinators and officers, and drafts only those who raised them. Who changes
 * one: those of the organization that raised it, and officers. For everybody else there is none.
 */
@ApplicationScoped
class IssueDoor {
  private final Affiliations affiliations;
  private final IssueStore store = new IssueStore();

  IssueDoor(Affiliations affiliations) {
    this.affiliations = affiliations;
  }

  /** An issue somebody was let in to change, and as whom he is. */
  record Changing(Issue issue, Standing as) {
    UUID issueId() {
      return issue.issueId();
    }

    UUID by() {
      return as.affiliationId();
    }
  }

  Uni<Office> office(Tx tx, Caller caller) {
    return affiliations.of(tx, caller.accountId()).map(all -> office(caller, all));
  }

  private static Office office(Caller caller, List<Standing> all) {
    List<Standing> mine = all.stream().filter(one -> one.role().isOfOffice()).toList();
    if (mine.isEmpty()) {
      throw new NotFound();
    }
    return new Office(caller.accountId(), mine);
  }

  Uni<Issue> toRead(Tx tx, Office office, UUID issueId) {
    return store
        .find(tx, issueId)
        .map(
            found ->
                found.stream()
                    .filter(issue -> !issue.draft() || office.raised(issue.organizationId()))
                    .findFirst()
                    .orElseThrow(NotFound::new));
  }

  /** Of those who change an issue at the same time one comes after the other. */
  Uni<Changing> toChange(Tx tx, Caller caller, UUID issueId) {
    return office(tx, caller)
        .chain(
            office ->
                store
                    .inTurn(tx, issueId)
                    .chain(() -> toRead(tx, office, issueId))
                    .map(issue -> new Changing(issue, as(office, issue))));
  }

  private static Standing as(Office office, Issue issue) {
    return office.changing(issue.organizationId()).orElseThrow(NotFound::new);
  }
}
