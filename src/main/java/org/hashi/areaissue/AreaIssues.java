package org.hashi.areaissue;

import static java.util.stream.Collectors.toSet;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hashi.areaissue.AreaIssueList.IssueLine;
import org.hashi.areaissue.IssueStore.Line;
import org.hashi.audit.AuditTrail;
import org.hashi.identity.Caller;
import org.hashi.organization.Organizations;
import org.hashi.organization.Standing;
import org.hashi.platform.Ids;
import org.hashi.platform.NotFound;
import org.hashi.platform.Transactions;
import org.hashi.platform.Tx;
import org.hashi.thread.Threads;

/** Raising and reading the issues of the area. */
@ApplicationScoped
public class AreaIssues {
  private static final int MOST = 500;

  private final Transactions transactions;
  private final IssueDoor door;
  private final Readings readings;
  private final IssueReader reader;
  private final Organizations organizations;
  private final Threads threads;
  private final Sources sources;
  private final AuditTrail audit;
  private final IssueStore store = new IssueStore();

  AreaIssues(
      Transactions transactions,
      IssueDoor door,
      Readings readings,
      IssueReader reader,
      Organizations organizations,
      Threads threads,
      Sources sources,
      AuditTrail audit) {
    this.transactions = transactions;
    this.door = door;
    this.readings = readings;
    this.reader = reader;
    this.organizations = organizations;
    this.threads = threads;
    this.sources = sources;
    this.audit = audit;
  }

  /** The issues a coordinator or officer may read and that are as wished. */
  Uni<AreaIssueList> list(Caller caller, IssueWish wish) {
    return transactions.snapshot(
        tx -> door.office(tx, caller).chain(office -> list(tx, office, wish)));
  }

  /** The issues that came of a thread, for coordinators and officers who may read it. */
  public Uni<AreaIssueList> ofThread(Caller caller, UUID threadId) {
    return transactions.snapshot(
        tx ->
            door.office(tx, caller)
                .call(() -> threads.toRead(tx, caller, threadId))
                .chain(office -> list(tx, office, IssueWish.ofThread(threadId))));
  }

  /** One issue with all that led to it and came of it. */
  public Uni<AreaIssueView> view(Caller caller, UUID issueId) {
    return transactions.snapshot(tx -> view(tx, caller, issueId));
  }

  private Uni<AreaIssueView> view(Tx tx, Caller caller, UUID issueId) {
    return door.office(tx, caller)
        .chain(
            office ->
                door.toRead(tx, office, issueId).chain(issue -> reader.view(tx, office, issue)));
  }

  /** Title and state of these, which the caller may read; a draft is told to nobody by others. */
  public Uni<List<ToldIssue>> told(Tx tx, Caller caller, List<UUID> issueIds) {
    return door.office(tx, caller)
        .chain(
            office ->
                Multi.createFrom()
                    .iterable(issueIds)
                    .onItem()
                    .transformToUniAndConcatenate(issueId -> told(tx, office, issueId))
                    .collect()
                    .asList());
  }

  private Uni<ToldIssue> told(Tx tx, Office office, UUID issueId) {
    return door.toRead(tx, office, issueId)
        .chain(() -> store.versions(tx, issueId))
        .map(versions -> versions.getLast().words().title())
        .chain(
            title ->
                store
                    .steps(tx, issueId)
                    .map(
                        steps -> {
                          if (steps.isEmpty()) {
                            throw new NotFound();
                          }
                          return new ToldIssue(issueId, title, steps.getLast().state());
                        }));
  }

  /** Raises an issue; the same one sent again is raised once. */
  public Uni<AreaIssueView> raise(Caller caller, RaiseIssue command) {
    return transactions.write(
        tx ->
            door.office(tx, caller)
                .map(office -> office.raising(command.affiliationId()))
                .chain(me -> raiseOnce(tx, caller, me, command))
                .chain(issueId -> view(tx, caller, issueId)));
  }

  private Uni<UUID> raiseOnce(Tx tx, Caller caller, Standing me, RaiseIssue command) {
    return store
        .inTurn(tx, command.clientId())
        .chain(() -> store.sent(tx, me.affiliationId(), command.clientId()))
        .chain(
            sent ->
                sent.isEmpty()
                    ? raiseNow(tx, caller, me, command)
                    : Uni.createFrom().item(sent.getFirst()));
  }

  private Uni<UUID> raiseNow(Tx tx, Caller caller, Standing me, RaiseIssue command) {
    UUID issueId = Ids.next();
    UUID by = me.affiliationId();
    return readings
        .words(tx, command.words())
        .call(() -> store.raise(tx, issueId, command.clientId(), me.organizationId(), by))
        .call(words -> store.write(tx, issueId, 1, words, readings.listVersion(), by))
        .call(
            () ->
                sources.link(
                    tx,
                    caller,
                    issueId,
                    command.threadId(),
                    command.consultationId(),
                    command.cell(),
                    by))
        .call(
            () ->
                command.draft()
                    ? Uni.createFrom().voidItem()
                    : store.step(tx, issueId, 1, IssueState.FOUND, "", by))
        .call(
            () -> audit.record(tx, me.organizationId(), me.accountId(), "areaissue.raise", issueId))
        .replaceWith(issueId);
  }

  private Uni<AreaIssueList> list(Tx tx, Office office, IssueWish wish) {
    return readings
        .around(tx, wish.placeId())
        .chain(places -> store.lines(tx, office.organizationIds(), wish, places, MOST + 1))
        .chain(lines -> organizations.names(tx, named(lines)).map(names -> listed(lines, names)));
  }

  private static Set<UUID> named(List<Line> lines) {
    return lines.stream()
        .flatMap(line -> Stream.concat(Stream.of(line.organizationId()), line.places().stream()))
        .collect(toSet());
  }

  private static AreaIssueList listed(List<Line> lines, Map<UUID, String> names) {
    return new AreaIssueList(
        lines.stream().limit(MOST).map(line -> line(line, names)).toList(), lines.size() > MOST);
  }

  private static IssueLine line(Line line, Map<UUID, String> names) {
    return new IssueLine(
        line.issueId(),
        Objects.requireNonNull(names.get(line.organizationId())),
        line.title(),
        line.state(),
        line.kinds(),
        line.places().stream().map(names::get).filter(Objects::nonNull).toList(),
        line.raisedAt(),
        line.movedAt(),
        line.dueOn());
  }
}
