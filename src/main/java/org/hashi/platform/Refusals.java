package org.hashi.platform;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Tells an expected refusal. One for lack of rights is recorded first, or is not told. */
final class Refusals {
  private static final Set<Integer> FOR_LACK_OF_RIGHTS = Set.of(403, 404);

  private final CurrentAccount current;
  private final RefusalWitness witness;

  Refusals(CurrentAccount current, RefusalWitness witness) {
    this.current = current;
    this.witness = witness;
  }

  @ServerExceptionMapper
  Uni<Response> refused(Problem problem, UriInfo asked) {
    Response answer = ProblemMapper.answer(problem);
    UUID account = current.accountId();
    if (account == null || !FOR_LACK_OF_RIGHTS.contains(problem.status())) {
      return Uni.createFrom().item(answer);
    }
    return witness
        .refused(account, Optional.ofNullable(lastId(asked.getPathSegments())).orElse(account))
        .replaceWith(answer)
        .onFailure()
        .recoverWithItem(failure -> new ProblemMapper().unexpected(failure));
  }

  private static @Nullable UUID lastId(List<PathSegment> path) {
    return path.reversed().stream()
        .map(step -> id(step.getPath()))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }

  private static Optional<UUID> id(String step) {
    try {
      return Optional.of(UUID.fromString(step));
    } catch (IllegalArgumentException word) {
      return Optional.empty();
    }
  }
}
